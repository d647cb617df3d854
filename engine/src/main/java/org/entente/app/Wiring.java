package org.entente.app;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.evidence.StoreBuilder;
import org.entente.source.Reader;
import org.entente.source.events.GdeltDaysReader;
import org.entente.source.events.GdeltDyadsReader;
import org.entente.source.figures.ArmedConflictReader;
import org.entente.source.figures.CapitalReader;
import org.entente.source.figures.ContiguityReader;
import org.entente.source.figures.CountryCodeReader;
import org.entente.source.figures.CowTradeReader;
import org.entente.source.figures.DisputeReader;
import org.entente.source.figures.GeoDistReader;
import org.entente.source.figures.HighPriorityReader;
import org.entente.source.figures.ImfExportsReader;
import org.entente.source.figures.ImfRussiaReader;
import org.entente.source.figures.InterstateWarReader;
import org.entente.source.figures.NationalCapabilitiesReader;
import org.entente.source.figures.RivalryReader;
import org.entente.source.figures.SipriMilexReader;
import org.entente.source.figures.SipriTradeReader;
import org.entente.source.figures.StateSystemReader;
import org.entente.source.figures.VdemReader;
import org.entente.source.figures.WorldBankGdpReader;
import org.entente.source.ties.AtopAllianceReader;
import org.entente.source.ties.AtopInstitutionReader;
import org.entente.source.ties.AtopMemberReader;
import org.entente.source.ties.AtopStateYearReader;
import org.entente.source.ties.CowAllianceDyadReader;
import org.entente.source.ties.CowAllianceMemberReader;
import org.entente.source.ties.CowIgoStateYearReader;
import org.entente.source.ties.CowIgoYearReader;
import org.entente.source.ties.DcadReader;
import org.entente.source.ties.FbicReader;
import org.entente.source.ties.GsdbReader;
import org.entente.source.ties.IigoReader;
import org.entente.source.ties.KielReader;
import org.entente.source.ties.MigoReader;
import org.entente.source.votes.IdealPointReader;
import org.entente.source.votes.UnVotesReader;
import org.entente.source.votes.UndlVotingReader;
import org.entente.source.votes.UngaIssueReader;
import org.entente.source.votes.UngaResolutionReader;
import org.entente.source.votes.UngaTextReader;
import org.entente.source.votes.UngaWideReader;
import org.entente.source.votes.UnscLongReader;
import org.entente.source.votes.UnscVetoReader;

/** What is plugged together, without conditions. */
final class Wiring {
  private Wiring() {}

  /** Which datasets speak for a body's votes: the first that has the year. */
  static final List<String> VOTE_PRECEDENCE =
      List.of(
          "undl-ga-voting",
          "voeten-unvotes",
          "unga-rollcalls",
          "unga-2025",
          "undl-sc-voting",
          "unsc-votes");

  /** Titles and clusters for the roll calls that come without. */
  static final StoreBuilder.Texts TEXTS =
      new StoreBuilder.Texts(
          "unga-rollcalls", List.of("unga-rollcall-metadata", "unga-rollcall-descriptions"));

  /** One reader per format, by the format's name. */
  static Map<String, Reader> readers() {
    return Stream.of(
            new UngaWideReader(),
            UngaTextReader.metadata(),
            UngaTextReader.descriptions(),
            new UngaIssueReader(),
            new UngaResolutionReader(),
            UndlVotingReader.generalAssembly(),
            UndlVotingReader.securityCouncil(),
            new UnVotesReader(),
            new UnscLongReader(),
            new UnscVetoReader(),
            new IdealPointReader(),
            new AtopMemberReader(),
            AtopAllianceReader.alliances(),
            AtopAllianceReader.phases(),
            new AtopStateYearReader(),
            new AtopInstitutionReader(),
            new CowAllianceDyadReader(),
            new CowAllianceMemberReader(),
            new DcadReader(),
            new CowIgoStateYearReader(),
            new CowIgoYearReader(),
            new IigoReader(),
            new MigoReader(),
            new GsdbReader(),
            new KielReader(),
            new FbicReader(),
            new SipriTradeReader(),
            new SipriMilexReader(),
            new CowTradeReader(),
            new ImfRussiaReader(),
            new ImfExportsReader(),
            new WorldBankGdpReader(),
            new GeoDistReader(),
            new HighPriorityReader(),
            new NationalCapabilitiesReader(),
            new VdemReader(),
            new ContiguityReader(),
            new CapitalReader(),
            new CountryCodeReader(),
            new StateSystemReader(),
            new DisputeReader(),
            new InterstateWarReader(),
            new RivalryReader(),
            new ArmedConflictReader(),
            new GdeltDyadsReader(),
            new GdeltDaysReader())
        .collect(Collectors.toMap(Reader::format, Function.identity()));
  }
}
