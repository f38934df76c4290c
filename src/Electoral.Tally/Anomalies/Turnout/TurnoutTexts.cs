namespace Electoral.Tally;

/// <summary>The words of tests of turnout and of the shape of an election.</summary>
internal static class TurnoutTexts
{
    public const string Klimek = "Klimek, Yegorov, Hanel and Thurner 2012, PNAS 109:16469";

    public static readonly ReportText Family = new("Turnout", "Participación");
    public static readonly ReportText Regions = new(
        "Town and country, rich and poor places differ in turnout and share in every clean election.",
        "Campo y ciudad, lugares ricos y pobres difieren en participación y proporción en toda elección limpia.");
    public static readonly ReportText LacksCounts = new(
        "the sheet lacks registered voters, ballots or votes", "al acta le faltan inscritos, papeletas o votos");
    public static readonly ReportText Nobody = new(
        "the sheet has no registered voters or no ballots", "el acta no tiene inscritos o papeletas");
    public static readonly ReportText VotesAboveBallots = new(
        "the sheet has more votes than ballots", "el acta tiene más votos que papeletas");
    public static readonly ReportText NoVariation = new(
        "turnout or share is the same on all sheets", "la participación o la proporción es igual en todas las actas");
}
