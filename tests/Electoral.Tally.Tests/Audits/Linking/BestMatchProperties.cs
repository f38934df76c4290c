namespace Electoral.Tally.Tests.Audits.Linking;

/// <summary>The best match in a centre equals what looking at every pair in every round finds.</summary>
public class BestMatchProperties
{
    private static readonly decimal[] Agreements = [0.5m, 1, 0.3333333333333333333333333333m, 0.01m, 0.75m];

    [Property(MaxTest = 400)]
    public void Links_are_those_of_every_pair_in_every_round(int seed)
    {
        var random = new Random(seed);
        int centres = random.Next(1, 5), width = random.Next(1, 5), most = random.Next(2, 6);
        // Few different counts, so that sheets are equal or alike; in half of the cases some are missing.
        bool mayMiss = random.Next(2) == 0;
        int?[] Sheet() => [.. Enumerable.Range(0, width).Select(_ =>
            mayMiss && random.Next(5) == 0 ? (int?)null : random.Next(most) * (random.Next(9) == 0 ? 70_000 : 1))];
        int?[] Like(int?[] sheet) => random.Next(3) == 0 ? Sheet()
            : [.. sheet.Select(count => random.Next(5) == 0 ? random.Next(most) : count)];
        int?[][][] first = [.. Enumerable.Range(0, centres).Select(_ => Several(random, _ => Sheet()))];
        int?[][][] second =
        [
            .. first.Select(sheets => random.Next(4) == 0
                ? Several(random, _ => Sheet())
                : sheets.OrderBy(_ => random.Next()).Select(Like).ToArray()),
        ];
        decimal least = Agreements[random.Next(Agreements.Length)];
        var (left, right) = (Table(first, width), Table(second, width));
        foreach (var way in (SheetLinking[])
            [SheetLinking.ByBestMatch(null, null, least), SheetLinking.ByBestMatch(row => row.Unit.Code, null, least)])
        {
            foreach (int threads in (int[])[1, 4])
            {
                var found = left.CompareWith(right, new() { Linking = way, MaxDegreeOfParallelism = threads });
                var reasons = found.OnlyFirst.ToDictionary(sheet => sheet.Sheet.ToString(), sheet => sheet.Reason);
                int matched = 0;
                for (int centre = 0; centre < centres; centre++)
                {
                    var expected = PlainBestMatch.Of(first[centre], second[centre], least);
                    matched += expected.Count(counterpart => counterpart >= 0);
                    for (int sheet = 0; sheet < expected.Length; sheet++)
                    {
                        bool isAlone = reasons.TryGetValue($"{centre}/{sheet}", out var reason);
                        Assert.Equal(expected[sheet] is not >= 0, isAlone);
                        if (isAlone) Assert.Equal(expected[sheet] == -1, reason == UnlinkedReason.Ambiguous);
                    }
                }

                Assert.Equal(matched, found.Matched);
                foreach (var pair in found.Differences)
                {
                    int centre = Number(pair.First.Unit.Code);
                    Assert.Equal(
                        Number(pair.Second.Code),
                        PlainBestMatch.Of(first[centre], second[centre], least)[Number(pair.First.Code)]);
                }
            }
        }
    }

    [Fact]
    public void Centres_of_many_sheets_with_other_numbers_are_linked()
    {
        // Sheet i is number n - 1 - i in the other source; each differs in one count.
        const int Sheets = 1_500;
        int?[][] first = [.. Enumerable.Range(0, Sheets).Select(i => (int?[])[i + 1_000, 3 * i + 7, 5 * i % 977, 1])];
        int?[][] second = [.. first.Reverse().Select(sheet => (int?[])[sheet[0], sheet[1], sheet[2], 2])];
        var found = Table([first], 4).CompareWith(
            Table([second], 4), new() { Linking = SheetLinking.ByBestMatch(), MaxDegreeOfParallelism = 2 });
        Assert.Equal((Sheets, Sheets), (found.Matched, found.Differing));
        Assert.All(
            found.Differences, pair => Assert.Equal(Sheets - 1, Number(pair.First.Code) + Number(pair.Second.Code)));
    }

    private static int?[][] Several(Random random, Func<int, int?[]> sheet) =>
        [.. Enumerable.Range(0, random.Next(0, 8)).Select(sheet)];

    private static TallyTable Table(int?[][][] centres, int width)
    {
        var builder = new TallyTable.Builder(
            new(Enumerable.Range(1, width).Select(index => new Selection($"c{index}"))), ["centre", "station"]);
        foreach (var (centre, sheets) in centres.Index())
        {
            foreach (var (index, votes) in sheets.Index())
            {
                builder.Add(new() { Unit = new($"{centre}"), Code = $"{index}", Votes = votes });
            }
        }

        return builder.Build();
    }

    private static int Number(string code) => int.Parse(code, System.Globalization.CultureInfo.InvariantCulture);
}
