namespace Electoral.Tally.Tests.Audits.Comparison;

/// <summary>Tables of a few sheets, a line a sheet: unit, code, votes.</summary>
internal static class ComparedSheets
{
    public static readonly Contest ThreeCandidates = new(new("A"), new("B"), new("C"));

    /// <summary>A table of lines such as "1/7: 100 80 2"; "-" is a missing count.</summary>
    public static TallyTable Of(params string[] lines) => Of(ThreeCandidates, lines);

    public static TallyTable Of(Contest contest, params string[] lines)
    {
        var builder = new TallyTable.Builder(contest, ["unit", "station"]);
        foreach (string line in lines) builder.Add(Sheet(line));
        return builder.Build();
    }

    public static TallySheet Sheet(string line)
    {
        string[] parts = line.Split(": ");
        string[] codes = parts[0].Split('/');
        return new()
        {
            Unit = new(codes[0]),
            Code = codes[1],
            Votes = [.. parts[1].Split(' ').Select(text => text == "-" ? null : (int?)int.Parse(text))],
        };
    }
}
