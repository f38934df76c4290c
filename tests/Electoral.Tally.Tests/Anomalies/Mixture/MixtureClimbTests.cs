using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Anomalies.Mixture;

/// <summary>A climb ends no lower than SQUAREM cycles do, and needs fewer steps.</summary>
public sealed class MixtureClimbTests
{
    private const double Tolerance = 1e-6;
    private static readonly Workload Alone = new(1, 1 << 11, 0, CancellationToken.None);

    [Property(MaxTest = 12)]
    public void A_climb_ends_no_lower_than_squarem(byte seed)
    {
        var clean = new SyntheticElection
        {
            Seed = seed,
            StationsPerCentre = 1,
            Levels = [new("state", 4), new("centre", 300)],
        }.Generate();
        var sheets = seed % 2 == 0 ? clean
            : clean.Plant(new(IrregularityKind.IncrementalStuffing) { Share = 0.1, Selection = "A" }).Table;
        var usable = MixtureSheets.Of(sheets, 0).Usable;
        var nodes = MixtureNodes.For(usable.Totals);
        int[] groups = new int[usable.Votes.Length];
        var model = new Counted(new StationModel(
            StationKernels.Of(nodes, usable.Votes, usable.Totals, Alone), usable.Votes, groups, 1, null, Alone));
        var none = StationFit.StartOf(usable.Votes, usable.Totals, groups, 1);
        foreach (var start in StationFit.StartsFrom(none).Prepend(none))
        {
            var (by, steps) = (Squarem(model, start), model.Taken());
            var (end, fewer) = (MixtureClimb.From(model, start, Tolerance, CancellationToken.None), model.Taken());
            Assert.True(end.HasConverged);
            Assert.True(
                end.Step.Penalised >= by.Penalised - 1e-3, $"{end.Step.Penalised} is below {by.Penalised}");
            Assert.True(fewer <= steps + 10, $"{fewer} steps, {steps} by SQUAREM");
        }
    }

    [Fact]
    public void A_share_that_disappears_is_dropped_soon()
    {
        var clean = new SyntheticElection { Levels = [new("state", 2), new("centre", 200)], StationsPerCentre = 1 }
            .Generate();
        var usable = MixtureSheets.Of(clean, 0).Usable;
        var nodes = MixtureNodes.For(usable.Totals);
        int[] groups = new int[usable.Votes.Length];
        var model = new Counted(new StationModel(
            StationKernels.Of(nodes, usable.Votes, usable.Totals, Alone), usable.Votes, groups, 1, null, Alone));
        var start = StationFit.StartOf(usable.Votes, usable.Totals, groups, 1) with { Shares = [0.9, 0, 0.1] };
        var end = MixtureClimb.From(model, start, Tolerance, CancellationToken.None);
        Assert.Equal(0, end.At.Shares[MixtureParameters.Extreme]);
        Assert.False(model.StepWithGains(end.At).RaisesFromZero(MixtureParameters.Extreme));
        Assert.InRange(model.Taken(), 5, 60);
    }

    private static MixtureStep Squarem(IMixtureModel model, MixtureParameters start)
    {
        var (at, step) = (start, model.Step(start));
        for (int cycle = 1; cycle <= 500; cycle++)
        {
            double before = step.Penalised;
            var next = SquaremCycle.From(model, step, at);
            (at, step) = (next.At, next.Step);
            if (cycle > 1 && step.Penalised - before < Tolerance) break;
        }

        return step;
    }

    /// <summary>A model that counts its steps.</summary>
    private sealed class Counted(IMixtureModel model) : IMixtureModel
    {
        private int _steps;

        public MixtureStep Step(MixtureParameters at)
        {
            _steps++;
            return model.Step(at);
        }

        public MixtureStep StepWithGains(MixtureParameters at)
        {
            _steps++;
            return model.StepWithGains(at);
        }

        /// <summary>The steps since the last call.</summary>
        public int Taken()
        {
            int taken = _steps;
            _steps = 0;
            return taken;
        }
    }
}
