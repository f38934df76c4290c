namespace Electoral.Tally;

/// <summary>The words of tests of percentages.</summary>
internal static class PercentageTexts
{
    public const string Kobak = "Kobak, Shpilkin and Pshenichnikov 2016, Annals of Applied Statistics 10:54";
    public const string Rozenas = "Rozenas 2017, Political Analysis 25:41";

    public static readonly ReportText Family = new("Percentages", "Porcentajes");

    public static readonly ReportText LatticeNull = new(
        "each station's count is binomial, so that it falls at such percentages as often as its size allows",
        "la cifra de cada mesa es binomial: cae en esos porcentajes tan a menudo como permite su tamaño");
    public static readonly ReportText Rounding = new(
        "Sheets written down from percentages, by anybody and at any step, show this; a "
        + "low p does not say that the result changed.",
        "Las actas escritas a partir de porcentajes, por cualquiera y en cualquier paso, lo muestran; una p baja no "
        + "dice que el resultado cambiara.");
    public static readonly ReportText Exploratory = new(
        "One of 31 fractions, listed because it stands out after adjustment for all of them: to explore.",
        "Una de 31 fracciones, listada porque destaca tras ajustar por todas: para explorar.");
    public static readonly ReportText Excess = new("excess stations", "mesas en exceso");
    public static readonly ReportText TurnoutComb = new(
        "Stations at whole percentages of turnout", "Mesas en porcentajes enteros de participación");
    public static readonly ReportText ResultComb = new(
        "Stations at whole percentages of the share", "Mesas en porcentajes enteros de la proporción");
    public static readonly ReportText AtWhole = new("At a whole percentage", "En un porcentaje entero");
    public static readonly ReportText Percentage = new("Percentage", "Porcentaje");
    public static readonly ReportText Unlisted = new(
        "Percentages that no station has and none is likely to have are not listed.",
        "No se listan los porcentajes que ninguna mesa tiene ni es probable que tenga.");
    public static readonly ReportText RangesAlone = new(
        "From and to: the range that each percentage by itself stays in with a probability of 95 % under the null "
        + "hypothesis; of a hundred, about five lie outside in a clean election.",
        "Desde y hasta: donde queda cada porcentaje por sí solo con probabilidad de 95 % bajo la hipótesis nula; de "
        + "cien, unos cinco quedan fuera en una elección limpia.");

    public static readonly ReportText Lacks = new(
        "the sheet lacks registered voters, ballots or votes", "el acta no tiene inscritos, papeletas o votos");
    public static readonly ReportText Outside = new(
        "no ballots, fewer than 100 registered, or turnout or share above 99 %",
        "sin papeletas, menos de 100 inscritos, o participación o proporción sobre 99 %");
    public static readonly ReportText LacksPart = new(
        "the sheet lacks one of the two counts, or has no ballots",
        "el acta no tiene una de las dos cifras, o ninguna papeleta");
    public static readonly ReportText FewDivided = new(
        "fewer than {0} ballots: most shares of so few are coarse fractions",
        "menos de {0} papeletas: la mayoría de las proporciones de tan pocas son fracciones simples");
    public static readonly ReportText AboveBallots = new(
        "the sheet has more votes than ballots", "el acta tiene más votos que papeletas");
    public static readonly ReportText NothingVaries = new(
        "no station of these sizes can fall at such a percentage by chance, or all must",
        "ninguna mesa de estos tamaños puede caer por azar en tal porcentaje, o todas deben");
}
