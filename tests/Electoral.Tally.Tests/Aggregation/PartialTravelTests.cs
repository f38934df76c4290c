using System.Security.Cryptography;
using System.Text.Json;

namespace Electoral.Tally.Tests.Aggregation;

/// <summary>Partial tallies that travel: the same bits however they were merged, or refused.</summary>
public sealed class PartialTravelTests
{
    private static readonly string[] Levels = ["state", "centre"];
    private static readonly Contest Contest = new(new Selection("ANA"), new("BEN"), new("CAL")) { Name = "año" };

    [Fact]
    public void In_any_grouping_and_order_the_bytes_are_the_same()
    {
        var random = new Random(3);
        TallySheet[] sheets = [.. Enumerable.Range(0, 300).Select(_ => Sheet(random))];
        byte[] expected = Of(sheets).ToBytes();
        for (int round = 0; round < 20; round++)
        {
            random.Shuffle(sheets);
            var parts = sheets.Chunk(1 + random.Next(60)).Select(Of)
                .Select(part => round % 2 == 0 ? part : PartialTally.FromBytes(part.ToBytes())).ToList();
            while (parts.Count > 1)
            {
                int into = random.Next(parts.Count - 1);
                parts[into].Merge(parts[^1]);
                parts.RemoveAt(parts.Count - 1);
            }

            Assert.Equal(expected, parts[0].ToBytes());
            Assert.Equal(expected, PartialTally.FromBytes(expected).ToBytes());
            string json = JsonSerializer.Serialize(parts[0]);
            Assert.Equal(expected, JsonSerializer.Deserialize<PartialTally>(json)!.ToBytes());
        }
    }

    [Fact]
    public void The_sums_of_units_are_those_of_a_table()
    {
        var random = new Random(4);
        var builder = new TallyTable.Builder(Contest, [.. Levels, "table"]);
        TallySheet[] sheets = [.. Enumerable.Range(0, 200).Select(at => Sheet(random) with { Code = $"{at}" })];
        foreach (var sheet in sheets) builder.Add(sheet);
        var table = builder.Build();
        var added = new PartialTally(Contest, Levels);
        added.Add(table.Where(row => row.Code.Length < 3));
        added.Add(table.Where(row => row.Code.Length == 3));
        Assert.Equal(Of(sheets).ToBytes(), added.ToBytes());
        foreach (string level in Levels)
        {
            var rollUp = table.RollUp(level);
            Assert.Equal(rollUp.Select(unit => unit.Unit.Path), added.UnitsAt(level));
            foreach (var (unit, totals) in rollUp) Assert.Equal(Text(totals), Text(added.ToTotals(unit.Path)!));
        }

        Assert.Equal(Text(table.Totals()), Text(PartialTally.FromBytes(added.ToBytes()).ToTotals()));
        Assert.Null(added.ToTotals(new UnitPath("77")));
        Assert.Throws<ArgumentException>(() => added.ToTotals(new UnitPath("1", "1", "1")));
        Assert.Throws<ArgumentException>(() => added.UnitsAt("table"));
    }

    [Fact]
    public void What_is_of_another_contest_or_other_levels_is_refused()
    {
        var partial = new PartialTally(Contest, Levels);
        var other = new Contest(new Selection("ANA"), new("BEN"), new("CAL") { Candidate = "BEN" });
        Assert.Contains("different contests", Refused(new(other, Levels)), StringComparison.Ordinal);
        Assert.Contains("different contests", Refused(new(
            new Contest(Contest.Selections) { BlankIsValid = true }, Levels)), StringComparison.Ordinal);
        Assert.Contains("different levels", Refused(new(Contest)), StringComparison.Ordinal);
        Assert.Contains("different levels", Refused(new(Contest, ["state", "town"])), StringComparison.Ordinal);
        string Refused(PartialTally unlike) =>
            Assert.Throws<ArgumentException>(() => partial.Merge(unlike)).Message;
    }

    [Fact]
    public void Bytes_that_are_cut_off_altered_or_foreign_are_refused_and_never_crash()
    {
        var random = new Random(5);
        byte[] whole = Of([.. Enumerable.Range(0, 40).Select(_ => Sheet(random))]).ToBytes();
        for (int length = 0; length < whole.Length; length++) Refused(whole[..length]);
        Refused([.. whole, 0]);
        byte[] later = [.. whole];
        later[4] = 2;
        Assert.Contains("version 2", Refused(later), StringComparison.Ordinal);
        Assert.Contains("not a partial tally", Refused("state,centre,ANA,BEN"u8.ToArray()), StringComparison.Ordinal);
        int accepted = 0;
        for (int round = 0; round < Live.LongRun.Of(few: 4_000, many: 200_000); round++)
        {
            byte[] mutated = Mutated(whole, random);
            // With a digest that is right again, what is inside has to be looked at.
            if (round % 4 != 0) SHA256.HashData(mutated.AsSpan(..^8)).AsSpan(0, 8).CopyTo(mutated.AsSpan(^8..));
            try
            {
                var read = PartialTally.FromBytes(mutated);
                Assert.Equal(mutated, read.ToBytes());
                accepted++;
            }
            catch (InvalidDataException)
            {
            }
        }

        // Other counts in the place of those written cannot be told apart, once the digest was made anew.
        Assert.True(accepted > 0);
    }

    [Theory]
    [InlineData("""{"contest": {"selections": ["A"]}}""", "units")]
    [InlineData("""{"version": 2, "contest": {"selections": ["A"]}, "units": []}""", "version 1")]
    [InlineData("""{"contest": {"selections": ["A"]}, "units": [{"unit": ["1"], "groups": []}]}""", "each level")]
    [InlineData(
        """{"contest": {"selections": ["A"]}, "units": [{"unit": [], "groups": [{"sheets": 0, "votes": [1]}]}]}""",
        "number of sheets")]
    [InlineData(
        """{"contest": {"selections": ["A"]}, "units": [{"unit": [], "groups": [{"sheets": 1, "votes": []}]}]}""",
        "each selection")]
    [InlineData(
        """{"contest": {"selections": ["A"]}, "absent": ["x"], "units": []}""", "registered, ballotsCast")]
    [InlineData(
        """{"contest": {"selections": ["A"]}, "units": [{"unit": [], "groups": [{"sheets": 1, "votes": [3e9]}]}]}""",
        "")]
    public void Json_that_is_none_is_refused(string json, string says) => Assert.Contains(
        says, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<PartialTally>(json)).Message,
        StringComparison.Ordinal);

    private static byte[] Mutated(byte[] whole, Random random)
    {
        byte[] bytes = [.. whole];
        for (int change = random.Next(1, 4); change > 0; change--)
        {
            int at = random.Next(5, bytes.Length);
            switch (random.Next(4))
            {
                case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: bytes[at] = (byte)random.Next(256); break;
                case 2: bytes = [.. bytes[..at], (byte)random.Next(256), .. bytes[at..]]; break;
                default: if (bytes.Length > 20) bytes = [.. bytes[..at], .. bytes[(at + 1)..]]; break;
            }
        }

        return bytes;
    }

    private static string Refused(byte[] bytes) =>
        Assert.Throws<InvalidDataException>(() => PartialTally.FromBytes(bytes)).Message;

    private static PartialTally Of(TallySheet[] sheets)
    {
        var partial = new PartialTally(Contest, Levels);
        foreach (var sheet in sheets) partial.Add(sheet);
        return partial;
    }

    private static string Text(Totals totals) => JsonSerializer.Serialize(totals);

    private static TallySheet Sheet(Random random) => new()
    {
        Unit = new($"{random.Next(3)}", $"{random.Next(5)}"),
        Code = $"{random.Next(1_000)}",
        Registered = random.Next(9) == 0 ? null : random.Next(100, 600),
        Valid = random.Next(3) == 0 ? random.Next(100, 600) : null,
        Status = random.Next(12) switch
        {
            1 => SheetStatus.Annulled,
            2 => SheetStatus.Pending,
            _ => SheetStatus.Counted,
        },
        Votes = [random.Next(200), random.Next(5) == 0 ? null : random.Next(200), random.Next(70_000)],
    };
}
