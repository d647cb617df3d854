package org.entente.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A tiny mirror: roll calls that never took place, in a format without a checksum. */
final class MadeMirror {
  private static final String HEADER =
      "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,"
          + "title,agenda_title,subjects,total_yes,total_no,total_abstentions,total_non_voting,"
          + "total_ms,undl_link,vote_note\n";
  private static final String COUNCIL_HEADER =
      "undl_id,ms_code,ms_name,permanent_member,ms_vote,date,resolution,draft,meeting,"
          + "description,modality,total_yes,total_no,total_abstentions,total_non_voting,"
          + "total_ms,undl_link,vote_note\n";
  private static final List<String> STATES =
      List.of("RUS", "CHN", "IRN", "USA", "FRA", "GBR", "IND", "BRA", "ZAF", "JPN");

  private MadeMirror() {}

  /** Writes the mirror; more roll calls make a build take longer. */
  static Path in(Path folder, int rollCalls) throws IOException {
    Path votes = Files.createDirectories(folder.resolve("votes"));
    StringBuilder text = new StringBuilder(HEADER);
    for (int call = 0; call < rollCalls; call++) {
      String votesCast = "";
      for (int s = 0; s < STATES.size(); s++) {
        votesCast += "YNA".charAt((call * (s + 3) + s) % 3);
      }
      for (int s = 0; s < STATES.size(); s++) {
        text.append(line(call, STATES.get(s), votesCast.charAt(s), votesCast));
      }
    }
    Files.writeString(votes.resolve("ga_voting.csv"), text);
    return folder;
  }

  /** A mirror with one Security Council vote, and with no votes of the Assembly. */
  static Path ofTheCouncilIn(Path folder) throws IOException {
    Path votes = Files.createDirectories(folder.resolve("votes"));
    StringBuilder text = new StringBuilder(COUNCIL_HEADER);
    for (String state : List.of("RUS", "CHN", "USA", "FRA", "GBR")) {
      text.append(
          "1,%s,%s,Y,Y,2020-01-10,S/RES/9999(2020),,,A made text,,5,0,0,10,15,,%n"
              .formatted(state, state));
    }
    Files.writeString(votes.resolve("sc_voting.csv"), text);
    return folder;
  }

  private static String line(int call, String state, char vote, String all) {
    int year = 1980 + call % 40;
    return "%d,%s,%s,%s,%d-11-%02d,%d,A/RES/%d/%d,,,,A made resolution %d,,,%d,%d,%d,0,%d,,%n"
        .formatted(
            900_000 + call,
            state,
            state,
            vote,
            year,
            1 + call % 28,
            year - 1945,
            year - 1945,
            call,
            call,
            count(all, 'Y'),
            count(all, 'N'),
            count(all, 'A'),
            all.length());
  }

  private static long count(String votes, char which) {
    return votes.chars().filter(each -> each == which).count();
  }

  /** Adds a file of an edition that has a checksum, which these bytes do not have. */
  static void addWithWrongSum(Path folder, String file) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, "these,are,not,the,bytes\n");
  }
}
