package org.entente.source;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * A file as it lies on disk, plain or gzip (told by its first bytes, not its name), in a known
 * encoding. A byte-order mark is dropped. Bytes that are no text in that encoding end the reading.
 *
 * @param path where it lies
 * @param charset how it is encoded
 */
public record RawFile(Path path, Charset charset) {

  /** The bytes, uncompressed. The caller closes the stream. */
  public InputStream open() throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    raw.mark(2);
    boolean gzip = raw.read() == 0x1f && raw.read() == 0x8b;
    raw.reset();
    return gzip ? new GZIPInputStream(raw, 1 << 16) : raw;
  }

  /**
   * Comma-separated records with a header line; reads LF, CRLF and CR line ends alike.
   *
   * @throws IOException if the file cannot be opened
   */
  public CsvReader<NamedCsvRecord> csv() throws IOException {
    return csv(',');
  }

  /** The same with another separator. */
  public CsvReader<NamedCsvRecord> csv(char separator) throws IOException {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .detectBomHeader(false)
        .allowMissingFields(false)
        .allowExtraFields(false)
        .skipEmptyLines(true)
        .ofNamedCsvRecord(reader());
  }

  /** The text, strictly decoded, without a byte-order mark. */
  public InputStreamReader reader() throws IOException {
    InputStream bytes = new BufferedInputStream(open(), 1 << 16);
    bytes.mark(3);
    boolean bom = bytes.read() == 0xef && bytes.read() == 0xbb && bytes.read() == 0xbf;
    if (!bom) {
      bytes.reset();
    }
    return new InputStreamReader(
        bytes,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }
}
