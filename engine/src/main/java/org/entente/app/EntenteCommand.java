package org.entente.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The command {@code entente} itself: shows what there is. */
@Command(
    name = "entente",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    version = "entente 0.1",
    description =
        "Is a group of states an axis, or a set of ad hoc ties? Answers from open evidence.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ActsCommand.class,
      AssessCommand.class,
      BriefCommand.class,
      DyadsCommand.class,
      IdealPointsCommand.class,
      LedgerCommand.class,
      RingCommand.class,
      RipplesCommand.class,
      ComplementCommand.class,
      ScanCommand.class,
      ThesesCommand.class,
      TogetherCommand.class,
      WatchCommand.class,
      ExportCommand.class,
      GroupsCommand.class,
      StatesCommand.class,
      ResolveCommand.class,
      SourcesCommand.class,
      ServeCommand.class,
      McpCommand.class,
      FetchCommand.class,
      BuildCommand.class,
      PackCommand.class,
      ReferenceFiguresCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  entente assess RUS CHN IRN PRK",
      "  entente assess nato --from 1991 --to 2018 --html nato.html",
      "  entente dyads --measure kappa --from 1990 --to 2000 --csv dyads.csv",
      "",
      "Exit codes: 0 done, 1 internal error, 2 the caller's mistake, 3 evidence missing, 10 news."
    })
final class EntenteCommand {}
