using Electoral.Tally.Validation;

namespace Electoral.Tally.Tests.Validation;

/// <summary>Votes in the wrong columns are named where one slip explains them, and nothing else does.</summary>
public class MisplacedVotesTests
{
    // Three stations of one polling place, about as large as one another.
    private static readonly int[][] Alike = [[112, 249, 12, 4], [104, 238, 9, 6], [123, 262, 15, 3]];

    [Fact]
    public void Two_selections_that_were_swapped_are_named() => Named(
        [241, 109, 11, 5], TranscriptionPattern.SwappedCounts, new CountChange("A", 241, 109),
        new CountChange("B", 109, 241));

    [Fact]
    public void Columns_that_moved_back_are_named_and_the_lost_count_is_not_invented() => Named(
        [243, 13, 5, 2], TranscriptionPattern.ShiftedColumns, new CountChange("A", 243, null),
        new CountChange("B", 13, 243), new CountChange("C", 5, 13));

    [Fact]
    public void Columns_that_moved_on_are_named_as_far_as_it_is_certain_that_they_moved() =>
        // 14 may belong to C, or stand where it should.
        Named(
            [0, 112, 249, 14], TranscriptionPattern.ShiftedColumns, new CountChange("A", 0, 112),
            new CountChange("B", 112, 249));

    [Theory]
    [InlineData(110, 250, 12, 5)] // Like the others.
    [InlineData(0, 0, 190, 180)] // Nothing makes it like the others.
    [InlineData(109, 245, 358, 4)] // One number, such as a sum in the third column, explains it.
    [InlineData(24, 11, 1, 0)] // Too few votes.
    [InlineData(2410, 1090, 110, 50)] // Ten times as many as elsewhere: more than one slip.
    public void Nothing_is_named_without_one_explanation(int a, int b, int c, int d) =>
        Assert.Empty(Found([a, b, c, d], Alike));

    [Fact]
    public void Nothing_is_named_where_two_slips_explain_the_votes() =>
        // A and B were swapped, or all moved on by one.
        Assert.Empty(Found([5, 288, 9, 1], [[290, 10, 2, 1], [301, 12, 0, 3], [288, 11, 1, 1]]));

    [Fact]
    public void Stations_that_differ_say_nothing_of_one_another() =>
        Assert.Empty(Found([241, 109, 11, 5], [Alike[0], [200, 180, 9, 6], Alike[2]]));

    [Fact]
    public void A_station_alone_is_compared_with_the_unit_above_only_for_votes_that_nobody_else_has()
    {
        // A total in the third column and votes one column back: C has next to none in the whole table.
        int[] shifted = [298, 2, 361, 1], swapped = [295, 58, 11, 5];
        int[][] above = [[60, 301, 2, 4], [52, 287, 3, 6], [71, 322, 1, 3], [66, 309, 0, 1], [49, 268, 2, 2]];
        var suggestion = Assert.Single(Alone(shifted, above)).Suggestion;
        Assert.Equal(TranscriptionPattern.ShiftedColumns, suggestion?.Pattern);
        Assert.Contains(new CountChange("B", 2, 298), suggestion!.Changes);
        Assert.Empty(Alone(swapped, above));
        Assert.Empty(Alone(shifted, above[..4]));
    }

    [Fact]
    public void A_level_that_is_called_otherwise_is_a_polling_place_where_the_options_say_so()
    {
        var table = Place("unit", [[241, 109, 11, 5], .. Alike]);
        Assert.NotNull(table.Validate()["misplaced-votes"].NotApplicable);
        Assert.Single(table.Validate(new() { CentreLevel = "unit" })["misplaced-votes"].Findings);
        Assert.Throws<ArgumentException>(() => table.Validate(new() { CentreLevel = "school" }));
    }

    [Fact]
    public void Missing_votes_and_few_votes_leave_a_sheet_out()
    {
        var table = Place("centre", [[241, 109, 11, 5], .. Alike], missing: 1);
        Assert.Single(table.Validate()["misplaced-votes"].Findings);
        Assert.Empty(table.Validate(new() { MinimumVotes = 1_000 })["misplaced-votes"].Findings);
    }

    private static void Named(int[] votes, TranscriptionPattern pattern, params CountChange[] changes)
    {
        var finding = Assert.Single(Found(votes, Alike));
        Assert.Equal(0, finding.Row);
        Assert.Equal(pattern, finding.Suggestion?.Pattern);
        Assert.Equal(changes, finding.Suggestion!.Changes);
    }

    private static IReadOnlyList<ValidationFinding> Found(int[] votes, int[][] others) =>
        Place("centre", [votes, .. others]).Validate()["misplaced-votes"].Findings;

    private static IReadOnlyList<ValidationFinding> Alone(int[] votes, int[][] above)
    {
        var builder = Builder(["ward", "centre", "station"]);
        foreach (var (index, sheet) in above.Prepend(votes).Index())
        {
            builder.Add(new() { Unit = new("1", $"{index}"), Code = "1", Votes = [.. sheet.Select(n => (int?)n)] });
        }

        // Another ward, so that the whole is not the ward.
        for (int i = 0; i < 20; i++)
        {
            builder.Add(new() { Unit = new("2", $"{i}"), Code = "1", Votes = [300, 60, 2, 2] });
        }

        return builder.Build().Validate()["misplaced-votes"].Findings;
    }

    private static TallyTable Place(string level, int[][] sheets, int missing = -1)
    {
        var builder = Builder([level, "station"]);
        foreach (var (index, sheet) in sheets.Index())
        {
            int?[] votes = [.. sheet];
            if (index == missing) votes[0] = null;
            builder.Add(new() { Unit = new("1"), Code = $"{index}", Votes = votes });
        }

        return builder.Build();
    }

    private static TallyTable.Builder Builder(string[] levels) =>
        new(new(new Selection("A"), new Selection("B"), new Selection("C"), new Selection("D")), levels);
}
