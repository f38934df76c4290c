namespace Electoral.Tally.Conformance.Cases;

/// <summary>Names for counts that the files only list: "0", "1", …</summary>
internal static class Numbered
{
    public static string Name(int index) => index.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static Bulletin Bulletin(string name, long[] votes)
    {
        var bulletin = new Bulletin(name);
        for (int i = 0; i < votes.Length; i++) bulletin.Set(Name(i), votes[i]);
        return bulletin;
    }

    public static Claim Claim(long[] votes, long? stations)
    {
        var claim = new Claim("claim") { Stations = stations };
        for (int i = 0; i < votes.Length; i++) claim.Set(Name(i), votes[i]);
        return claim;
    }

    /// <summary>A table of one sheet a row, without units.</summary>
    public static TallyTable Table(IReadOnlyList<long[]> sheets, int selections)
    {
        var contest = new Contest(Enumerable.Range(0, selections).Select(index => new Selection(Name(index))));
        var builder = new TallyTable.Builder(contest, ["sheet"]);
        for (int row = 0; row < sheets.Count; row++)
        {
            int?[] votes = [.. sheets[row].Select(count => (int?)count)];
            builder.Add(new() { Code = Name(row), Votes = votes });
        }

        return builder.Build();
    }
}
