namespace Electoral.Tally;

/// <summary>The words of samples: why one cannot be formed.</summary>
internal static class DesignTexts
{
    public static readonly ReportText NoStrata = new(
        "the frame does not list stations with their strata", "el marco no lista las mesas con sus estratos");

    public static readonly ReportText NoLevel = new(
        "the frame does not give the stations of each {0}", "el marco no da las mesas de cada {0}");

    public static readonly ReportText NoStations = new(
        "the frame does not give the number of stations of {0}", "el marco no da el número de mesas de {0}");

    public static readonly ReportText NoSheets = new(
        "no collected sheet has all votes", "ninguna acta recogida tiene todos los votos");

    public static readonly ReportText TooFew = new(
        "fewer than two stations were observed and others are missing",
        "se observaron menos de dos mesas y faltan otras");

    public static readonly ReportText NoRegisteredOfStrata = new(
        "the registered voters of a stratum are not known", "no se conocen los inscritos de un estrato");

    public static readonly ReportText NoRegistered = new(
        "the collected sheets do not give registered voters", "las actas recogidas no dan los inscritos");

    public static readonly ReportText NothingBelow = new(
        "the denominator of the ratio adds up to 0", "el denominador de la razón suma 0");

    public static readonly ReportText EqualRegisters = new(
        "all observed stations have the same number of registered voters",
        "todas las mesas observadas tienen los mismos inscritos");
}
