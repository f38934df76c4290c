using System.Globalization;
using Electoral.Tally.Layouts;

namespace Electoral.Tally.Benchmarks;

/// <summary>Synthetic sheets as a file, with names, keys and image addresses where these are wanted.</summary>
internal static class SheetsFile
{
    private static readonly string[] Kinds =
        ["Unidad Educativa Nacional", "Liceo Bolivariano", "Escuela Básica", "Colegio", "Instituto Técnico"];

    private static readonly string[] First = ["Simón", "Andrés", "Luisa", "José", "Teresa", "Antonio", "Ángel", "Ana"];

    private static readonly string[] Last =
        ["Rodríguez", "Bello", "Cáceres", "Sucre", "Carreño", "Muñoz", "Peñalver", "Gil", "Vargas", "Urdaneta"];

    /// <summary>Writes the sheets.</summary>
    /// <returns>The layout of the file.</returns>
    public static CsvLayout Write(TallyTable sheets, bool isNamed, string path)
    {
        using var text = new StreamWriter(path);
        int selections = sheets.Contest.Selections.Count;
        string names = isNamed ? ",name,key,url" : "";
        text.Write($"state,municipality,parish,centre,table{names},registered,ballots");
        for (int i = 0; i < selections; i++) text.Write(string.Create(CultureInfo.InvariantCulture, $",c{i}"));
        text.Write('\n');
        foreach (var row in sheets)
        {
            text.Write($"{string.Join(',', row.Unit.Path.Codes)},{row.Code}");
            if (isNamed) text.Write(Names(row));
            text.Write(string.Create(CultureInfo.InvariantCulture, $",{row.Registered},{row.BallotsCast}"));
            for (int i = 0; i < selections; i++)
            {
                text.Write(string.Create(CultureInfo.InvariantCulture, $",{row.VotesAt(i)}"));
            }

            text.Write('\n');
        }

        return new()
        {
            Levels =
            [
                "state", "municipality", "parish",
                new() { Name = "centre", Code = ["centre"], Label = isNamed ? "name" : null }, "table",
            ],
            Key = isNamed ? ["key"] : [],
            Image = isNamed ? "url" : null,
            Registered = "registered",
            BallotsCast = "ballots",
            Selections = [.. Enumerable.Range(0, selections).Select(i => new CsvSelection { Columns = [$"c{i}"] })],
        };
    }

    // A fifth of the centres share their name with another one.
    private static string Names(TallyRow row)
    {
        int centre = row.Unit.Index, twin = centre % 5 == 4 ? centre - 1 : centre;
        string name = $"{Of(Kinds, twin)} {Of(First, twin / 5)} {Of(Last, twin / 40)} {Of(Last, twin / 400)}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $",{name} {Of(First, twin / 4_000)} {twin / 32_000},{row.Index * 37L % 9_999_991:00000000},"
            + $"https://images.example.org/{row.Index * 7919L % 9_999_991:00000000}/{row.Index}.jpg");
    }

    private static string Of(string[] words, int index) => words[index % words.Length];
}
