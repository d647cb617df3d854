package org.entente.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckedCopyTest {
  @Test
  void theSumIsThatOfTheBytes() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    CheckedCopy copy = copy("abc".getBytes("US-ASCII"), out, 3, 3);

    assertThat(out.toString("US-ASCII")).isEqualTo("abc");
    assertThat(copy.bytes()).isEqualTo(3);
    assertThat(copy.sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void aStreamWithoutEndIsBrokenOffAtTheLimit() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }
        };

    assertThatThrownBy(() -> CheckedCopy.of(endless, out, 1_000_000, -1, ByteCount.IGNORED))
        .isInstanceOf(FetchFailure.class)
        .hasMessageContaining("Larger than 1 MB");
    assertThat(out.size()).isLessThanOrEqualTo(1_000_000);
  }

  @Test
  void anAnnouncedSizeOverTheLimitIsRefusedBeforeTheFirstByte() {
    InputStream untouched =
        new InputStream() {
          @Override
          public int read() {
            throw new AssertionError("nothing should be read");
          }
        };

    assertThatThrownBy(
            () ->
                CheckedCopy.of(
                    untouched, OutputStream.nullOutputStream(), 10, 11, ByteCount.IGNORED))
        .isInstanceOf(FetchFailure.class);
  }

  @Test
  void fewerBytesThanAnnouncedAreATruncation() {
    assertThatThrownBy(() -> copy(new byte[9], OutputStream.nullOutputStream(), 100, 10))
        .isInstanceOf(FetchFailure.class)
        .hasMessage("Broken off after 9 of 10 bytes.");
  }

  @Test
  void aFullDiskIsNotBlamedOnUpstream() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };

    assertThatThrownBy(() -> copy(new byte[9], full, 100, 9))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(FetchFailure.class)
        .hasMessage("No space left on device");
  }

  @Test
  void aBrokenConnectionIsNotBlamedOnTheDisk() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("reset by peer");
          }
        };

    assertThatThrownBy(
            () ->
                CheckedCopy.of(broken, OutputStream.nullOutputStream(), 100, -1, ByteCount.IGNORED))
        .isInstanceOf(FetchFailure.class)
        .hasMessageContaining("reset by peer");
  }

  @Test
  void progressEndsAtTheSize() throws Exception {
    List<Long> heard = new ArrayList<>();

    CheckedCopy.of(
        new ByteArrayInputStream(new byte[200_000]),
        OutputStream.nullOutputStream(),
        1_000_000,
        200_000,
        (done, total) -> heard.add(done));

    assertThat(heard).isSorted().endsWith(200_000L);
  }

  private static CheckedCopy copy(byte[] bytes, OutputStream out, long limit, long expected)
      throws IOException {
    return CheckedCopy.of(new ByteArrayInputStream(bytes), out, limit, expected, ByteCount.IGNORED);
  }
}
