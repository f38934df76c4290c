using Electoral.Tally.Mixtures;

namespace Electoral.Tally.Tests.Anomalies.Mixture;

public sealed class AddedBallotsTests
{
    private static readonly AddedBallotsOptions Quick =
        new() { Selections = ["A"], Replicates = 20, Simulations = 4, CleanElections = 2 };

    [Fact]
    public void Added_ballots_of_single_tables_are_found_and_their_rows_listed()
    {
        var fit = Fit(MixtureTables.Planted, MixtureModels.Centres);
        long added = VotesOf(MixtureTables.Planted) - VotesOf(MixtureTables.Clean);
        Assert.True(fit.IsDistinguishable, fit.ToString());
        Assert.InRange(fit.AddedBallots.Value, 0.7 * added, 1.3 * added);
        Assert.True(fit.AddedBallots.Interval!.Value.Contains(added), $"{fit.AddedBallots}, {added}");
        Assert.NotEmpty(fit.Listed);
        Assert.True(fit.Listed.Count(row => row.Row % 14 == 7) >= 0.8 * fit.Listed.Count);
    }

    [Fact]
    public void Tables_of_clean_centres_have_next_to_none()
    {
        var fit = Fit(MixtureTables.Clean, MixtureModels.Centres);
        Assert.False(fit.IsDistinguishable);
        Assert.InRange(fit.ShareOfVotes!.Value, 0, 0.01);
        Assert.Empty(fit.Listed);
    }

    [Fact]
    public void The_answer_does_not_depend_on_threads_or_on_the_order_of_rows()
    {
        var one = MixtureTables.Planted.FitAddedBallots(Quick with { MaxDegreeOfParallelism = 1 });
        foreach (int threads in (int[])[2, 7])
        {
            var other = MixtureTables.Planted.FitAddedBallots(Quick with { MaxDegreeOfParallelism = threads });
            AssertSame(one, other);
        }

        AssertSame(one, MixtureTables.Reversed(MixtureTables.Planted).FitAddedBallots(Quick));
    }

    [Fact]
    public void Another_seed_draws_other_replicates_around_the_same_estimate()
    {
        var one = Fit(MixtureTables.Planted, MixtureModels.Stations);
        var other = MixtureTables.Planted.FitAddedBallots(
            Quick with { Models = MixtureModels.Stations, Seed = 2 }).Fits[0];
        Assert.Equal(one.AddedBallots.Value, other.AddedBallots.Value);
        Assert.NotEqual(one.AddedBallots.Interval, other.AddedBallots.Interval);
        Assert.NotEqual(one.Reference!.Values, other.Reference!.Values);
    }

    [Fact]
    public void Without_simulations_there_are_estimates_alone()
    {
        var options = AddedBallotsOptions.EstimatesOnly;
        var report = MixtureTables.Planted.FitAddedBallots(options);
        Assert.Equal(4, report.Fits.Count);
        Assert.All(report.Fits, fit =>
        {
            Assert.Null(fit.AddedBallots.Interval);
            Assert.Null(fit.Reference);
            Assert.Null(fit.CleanPart);
            Assert.Equal(PValueMethod.Asymptotic, fit.PValue!.Value.Method);
            Assert.Equal(fit.AddedIncremental.Value + fit.AddedExtreme.Value, fit.AddedBallots.Value, 1e-9);
            Assert.Equal(fit.Coverage!.Sheets, fit.Rows.Count);
            Assert.Equal(fit.AddedBallots.Value, fit.Rows.Sum(row => row.ExpectedBallots), 1e-6);
        });
    }

    [Fact]
    public void Units_have_a_mean_of_their_own_where_a_level_is_named()
    {
        var all = Fit(MixtureTables.Clean, MixtureModels.Stations);
        var own = MixtureTables.Clean.FitAddedBallots(
            Quick with { Models = MixtureModels.Stations, Level = "municipality" }).Fits[0];
        Assert.True(own.Spread < all.Spread);
    }

    [Fact]
    public void What_cannot_be_used_is_left_out_and_counted()
    {
        var sheets = MixtureTables.Of(
        [
            .. Enumerable.Range(0, 60).Select(i => (500 + i, 300, 150 + i % 9)),
            (100, 110, 50), (100, 60, 70), (80, 80, 0),
        ]);
        var fit = sheets.FitAddedBallots(AddedBallotsOptions.EstimatesOnly with { Selections = ["A"] }).Fits[0];
        Assert.Equal(60, fit.Coverage!.Sheets);
        Assert.Equal(
            ["ballots-above-registered 1", "votes-above-ballots 1", "nobody-left 1"],
            fit.Excluded.Select(excluded => $"{excluded.Reason.Code} {excluded.Count}"));
    }

    [Fact]
    public void Where_it_is_not_computable_it_says_why()
    {
        var few = MixtureTables.Of(Enumerable.Range(0, 30).Select(_ => (500, 300, 150)));
        Assert.Equal(["few-stations", "few-centres"], Reasons(few));
        var everybody = MixtureTables.Of(Enumerable.Range(0, 90).Select(_ => (300, 300, 150)));
        Assert.Equal(["no-abstentions", "no-abstentions"], Reasons(everybody));
        var nobody = MixtureTables.Of(Enumerable.Range(0, 90).Select(_ => (500, 300, 0)));
        Assert.Equal(["no-votes", "no-votes"], Reasons(nobody));
        var small = MixtureTables.Of(Enumerable.Range(0, 90).Select(_ => (500, 300, 5)));
        Assert.Equal(["small-selection", "small-selection"], Reasons(small));
        var builder = new TallyTable.Builder(new(new Selection("A")), ["station"]);
        builder.Add(new() { Code = "1", Votes = [5] });
        Assert.Equal(["no-registered", "no-registered"], Reasons(builder.Build()));
        builder = new(new(new Selection("A")), ["station"]);
        builder.Add(new() { Code = "1", Registered = 50, Votes = [5] });
        Assert.Equal(["no-ballots", "no-ballots"], Reasons(builder.Build()));
    }

    [Fact]
    public void Two_tables_a_centre_are_too_few_to_say_which_deviates()
    {
        var builder = new TallyTable.Builder(new(new Selection("A"), new Selection("B")), ["centre", "station"]);
        for (int row = 0; row < 80; row++)
        {
            int votes = 100 + row % 13;
            builder.Add(new()
            {
                Unit = new UnitPath($"{row / 2}"),
                Code = $"{row}",
                Registered = 500,
                BallotsCast = 100 + votes,
                Votes = [votes, 100],
            });
        }

        var options = AddedBallotsOptions.EstimatesOnly with { Selections = ["A"], Models = MixtureModels.Centres };
        var fit = builder.Build().FitAddedBallots(options).Fits[0];
        Assert.Contains(fit.Warnings, warning => warning.Code == "two-stations");
    }

    [Fact]
    public void It_can_be_stopped_and_tells_how_far_it_is()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => MixtureTables.Clean.FitAddedBallots(Quick, stopped.Token));
        var heard = new List<double>();
        MixtureTables.Clean.FitAddedBallots(Quick with { Progress = new Heard(heard) });
        Assert.Equal(heard.Order(), heard);
        Assert.Equal(1, heard[^1]);
        Assert.Single(heard, share => share == 1);
    }

    [Theory]
    [InlineData(-1)]
    public void Options_that_make_no_sense_are_refused(int number)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Quick with { Replicates = number });
        Assert.Throws<ArgumentOutOfRangeException>(() => Quick with { Simulations = number });
        Assert.Throws<ArgumentOutOfRangeException>(() => Quick with { CleanElections = number });
        Assert.Throws<ArgumentOutOfRangeException>(() => Quick with { FalseDiscoveryRate = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Quick with { Models = MixtureModels.None });
        Assert.Throws<ArgumentOutOfRangeException>(() => Quick with { Models = (MixtureModels)8 });
        Assert.Throws<ArgumentException>(() => Quick with { Selections = [""] });
        Assert.Throws<ArgumentException>(() => Quick with { Level = "" });
        Assert.Throws<ArgumentException>(() => MixtureTables.Clean.FitAddedBallots(Quick with { Level = "none" }));
        Assert.Throws<ArgumentException>(() => MixtureTables.Clean.FitAddedBallots(Quick with { Selections = ["Z"] }));
    }

    [Fact]
    public void The_published_recipe_does_not_tell_what_was_added_from_nothing()
    {
        // Nothing was added here, and the recipe finds two stations in five.
        var clean = new SyntheticElection
        {
            StationsPerCentre = 3,
            Levels = [new("state", 4), new("centre", 200)],
        }.Generate();
        Assert.Equal(0.4161, clean.FitKlimekRecipe("A")!.Incremental, 1e-3);
        var recipe = MixtureTables.Planted.FitKlimekRecipe("A")!;
        Assert.InRange(recipe.Incremental + recipe.Extreme, 0, 1);
        Assert.Equal(recipe.Alpha is null, recipe is { Incremental: 0, Extreme: 0 });
        Assert.Equal(MixtureTables.Planted.Count, recipe.Stations);
        var builder = new TallyTable.Builder(new(new Selection("A")), ["station"]);
        builder.Add(new() { Code = "1", Votes = [5] });
        Assert.Null(builder.Build().FitKlimekRecipe());
    }

    /// <summary>
    /// Draws below the least share of a selection are fitted: zeros in their place would make p-values and references
    /// too small.
    /// </summary>
    [Fact]
    public void A_simulated_table_below_the_least_share_is_fitted()
    {
        var builder = new TallyTable.Builder(new(new Selection("A")), ["station"]);
        for (int station = 0; station < 100; station++)
        {
            int votes = station == 0 ? 480 : 15;
            builder.Add(new()
            {
                Code = $"{station}",
                Registered = 1_000,
                BallotsCast = 500 + votes,
                Valid = 500 + votes,
                Votes = [votes],
            });
        }

        var table = builder.Build();
        Assert.Equal("small-selection", Fit(table, MixtureModels.Stations).Reason?.Code);
        Assert.InRange(
            StationsRun.AddedBallotsOf(table, 0, AddedBallotsOptions.EstimatesOnly, default), 300, 480);
    }

    private static long VotesOf(TallyTable table) => table.Totals().Votes[0].Sum;

    private static IEnumerable<string?> Reasons(TallyTable table) =>
        table.FitAddedBallots(AddedBallotsOptions.EstimatesOnly with { Selections = ["A"] }).Fits
            .Select(fit => fit.Reason?.Code);

    private static AddedBallotsFit Fit(TallyTable table, MixtureModels model) =>
        table.FitAddedBallots(Quick with { Models = model, Simulations = 39 }).Fits[0];

    private static void AssertSame(AddedBallotsReport one, AddedBallotsReport other)
    {
        Assert.Equal(one.ToString(), other.ToString());
        foreach (var (own, found) in one.Fits.Zip(other.Fits))
        {
            Assert.Equal(own.AddedBallots, found.AddedBallots);
            Assert.Equal(own.LikelihoodRatio, found.LikelihoodRatio);
            Assert.Equal(own.Rows, found.Rows);
            Assert.Equal(own.Reference?.Values, found.Reference?.Values);
        }
    }

    private sealed class Heard(List<double> shares) : IProgress<double>
    {
        public void Report(double value)
        {
            lock (shares) shares.Add(value);
        }
    }
}
