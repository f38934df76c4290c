namespace Electoral.Tally.Evaluation;

/// <summary>The real elections that the battery is run on, each with the levels that it has.</summary>
internal static class RealElections
{
    private static readonly string[] Venezuela =
        ["EG", "NM", "LM", "JABE", "JOBR", "AE", "CF", "DC", "EM", "BERA"];

    private static readonly string[] Bolivia =
        ["CC", "FPV", "MTS", "UCS", "MAS - IPSP", "21F", "PDC", "MNR", "PAN-BOL"];

    private static readonly string[] Guanajuato = ["pri_pvem", "pan_na", "prd", "pt", "mc", "otros"];
    private static readonly string[] Kenya = ["Raila", "Ruto", "WJ", "David"];
    private static readonly string[] Mexico = ["RAC", "JAMK", "AMLO", "JHRC", "CNR"];
    private static readonly string[] Romania = [.. Enumerable.Range(1, 16).Select(list => $"g{list}")];
    private static readonly string[] Czechia = [.. Enumerable.Range(1, 9).Select(candidate => $"HLASY_0{candidate}")];
    private static readonly string[] Germany = [.. Enumerable.Range(1, 17).Select(list => $"F{list}")];

    private static readonly string[] Georgia =
        ["41 - Georgian Dream", "5 - United National Movement", "8 - Alliance of Patriots", "10 - Labour"];

    public static IReadOnlyList<RealElection> All { get; } =
    [
        new("Venezuela 2024", "venezuela-2024/actas.csv", ["state", "municipality", "parish", "centre"], Venezuela,
            records => records.Select(record => Sheet(
                record, Venezuela, ["COD_EDO", "COD_MUN", "COD_PAR", "CENTRO"], record["MESA"]) with
            {
                Registered = record.Count("RE"),
                Valid = record.Count("VOTOS_VALIDOS"),
                Invalid = record.Count("VOTOS_NULOS"),
            })),
        new("Bolivia 2019", "bolivia-2019/final.csv.gz",
            ["country", "department", "province", "municipality", "locality", "district", "zone", "recinto"], Bolivia,
            records => records.Select(record => Sheet(
                record, Bolivia,
                ["País", "Departamento", "Provincia", "Municipio", "Localidad", "Distrito", "Zona", "Recinto"],
                record["Número Mesa"]) with
            {
                Registered = record.Count("Inscritos"),
                Blank = record.Count("Blancos"),
                Invalid = record.Count("Nulos"),
            })),
        OfGuanajuato("Guanajuato 2012", _ => true),
        OfGuanajuato("Guanajuato 2012, B and C", record => record["casilla"] == "B-C"),
        new("Kenya 2022, read by machine", "kenya-2022/forms.csv.gz",
            ["county", "constituency", "ward", "polling centre"], Kenya,
            records => records.Select(record => Sheet(
                record, Kenya,
                new UnitPath(Cut(record, 7, 3), Cut(record, 10, 3), Cut(record, 13, 4), Cut(record, 17, 3)),
                record["fileName"][20..]))),
        new("Mexico 2018, quick count", "mexico-2018-quickcount/arrivals.txt", ["state", "sección"], Mexico,
            records => records.Select(record => Sheet(
                record, Mexico, ["iD_ESTADO", "SECCION"],
                $"{record["TIPO_CASILLA"]}{record["ID_CASILLA"]}-{record["EXT_CONTIGUA"]}") with
            {
                Registered = record.Count("LISTA_NOMINAL"),
                BallotsCast = record.Count("TOTAL"),
                Invalid = record.Count("NULOS"),
            }))
        {
            Delimiter = '|',
            Skip = 1,
        },
        new("Romania 2019", "romania-2019/sections.csv.gz", ["county", "town", "locality", "building"], Romania,
            records => records.Select((record, row) => Sheet(
                record, Romania, ["Județ", "Uat", "Localitate", "Secție"], $"{record["Nr"]}-{row}") with
            {
                Registered = record.Count("a"),
                BallotsCast = record.Sum("e", "f"),
                Invalid = record.Count("f"),
            }))
        {
            CentreLevel = "building",
        },
        new("Czechia 2018, round 1", "czechia-2018/precincts.csv.gz", ["district", "municipality"], Czechia,
            records => records.Where(record => record["KOLO"] == "1").Select((record, row) => Sheet(
                record, Czechia, ["OKRES", "OBEC"], $"{record["OKRSEK"]}-{row}") with
            {
                Registered = record.Count("VOL_SEZNAM"),
                BallotsCast = record.Count("ODEVZ_OBAL"),
                Valid = record.Count("PL_HL_CELK"),
            }))
        {
            Delimiter = ';',
        },
        new("Georgia 2016", "georgia-2016/precincts.csv.gz", ["district"], Georgia,
            records => records.Select((record, row) => Sheet(
                record, Georgia, new UnitPath(record["precinct_id"].Split('.')[0]),
                $"{record["precinct_id"]}-{row}") with
            {
                Registered = record.Sum("possible voters", "special voters"),
                BallotsCast = record.Count("ballots signed for"),
                Valid = record.Count("valid votes"),
                Invalid = record.Count("invalid votes"),
            })),
        new("Germany 2025, Erding and Ebersberg", "germany-2025/districts.csv.gz", ["municipality"], Germany,
            records => records.Where(record => record["Gebietsart"] is "STIMMBEZIRK" or "BRIEFWAHLBEZIRK").Select(
                (record, row) => Sheet(record, Germany, ["Gemeinde"], $"{record["Gebietsnummer"]}-{row}") with
                {
                    BallotsCast = record.Count("Waehler gesamt (B)"),
                    Valid = record.Count("Listenstimmen gueltige (F)"),
                    Invalid = record.Count("Listenstimmen ungueltige (E)"),
                }))
        {
            Delimiter = ';',
        },
        new("France 2024, Brest, round 1", "france-2024/stations-round1.csv.gz", ["commune"], LongElections.Nuances,
            LongElections.France)
        {
            Delimiter = ';',
        },
        new("Rhode Island 2020", "rhode-island-2020/precincts.csv.gz", ["town"], LongElections.Candidates,
            LongElections.RhodeIsland),
    ];

    private static RealElection OfGuanajuato(string name, Func<CsvRecord, bool> isWanted) => new(
        name, "guanajuato-2012/casillas.csv.gz", ["district", "sección"], Guanajuato,
        records => records.Where(isWanted).Select(record => Sheet(
            record, Guanajuato, ["distrito_fed_12", "seccion"], record["casilla_id"]) with
        {
            Registered = record.Count("ln"),
            BallotsCast = record.Count("total"),
        }));

    private static string Cut(CsvRecord record, int start, int length) => record["fileName"].Substring(start, length);

    private static TallySheet Sheet(CsvRecord record, string[] selections, string[] units, string code) =>
        Sheet(record, selections, new UnitPath([.. units.Select(unit => record[unit])]), code);

    private static TallySheet Sheet(CsvRecord record, string[] selections, UnitPath unit, string code) => new()
    {
        Unit = unit,
        Code = code,
        Votes = [.. selections.Select(record.Count)],
    };
}
