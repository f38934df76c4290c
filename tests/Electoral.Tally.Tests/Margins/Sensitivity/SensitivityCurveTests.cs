using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Margins.Sensitivity;

public sealed class SensitivityCurveTests
{
    private static readonly Gen<SensitivityStratum> Stratum =
        from leading in Gen.Choose(0, 50)
        from trailing in Gen.Choose(0, 50)
        from outstanding in Gen.Choose(0, 100)
        select new SensitivityStratum("h", leading, trailing, leading + trailing == 0 ? 0 : outstanding);

    [Property]
    public Property The_curve_falls_and_crosses_zero_at_the_tipping_shift_alone() => Prop.ForAll(
        Stratum.NonEmptyListOf().ToArbitrary(), strata =>
        {
            var curve = SensitivityCurve.Of(strata);
            for (double delta = -3; delta < 3; delta += 0.5)
            {
                Assert.True(curve.MarginAt(delta + 0.5) <= curve.MarginAt(delta));
            }

            if (curve.TippingDelta is double tipping)
            {
                Assert.Equal(0, curve.MarginAt(tipping), 1e-6);
                Assert.Equal(tipping, curve.TippingDeltaAt(1));
                double gain = curve.OutstandingTwoWay * (1 - 2 * curve.ImpliedTrailingShare!.Value);
                double margin = curve.CollectedLead + gain;
                Assert.Equal(0, margin, 1e-6);
            }
            else
            {
                Assert.True(Math.Abs(curve.CollectedLead) >= curve.OutstandingTwoWay);
            }
        });

    [Fact]
    public void More_turnout_of_the_missing_needs_a_smaller_shift()
    {
        var curve = SensitivityCurve.Of(new SensitivityStratum("h", 60, 40, 30));
        var grid = curve.Grid([0, 1], [0.5, 1, 2]);
        Assert.Null(grid.Frontier[0]);
        Assert.True(grid.Frontier[1] > grid.Frontier[2]);
        Assert.Equal(curve.MarginAt(1, 2), grid[1, 2]);
    }

    [Fact]
    public void A_stratum_without_collected_votes_is_refused_or_takes_the_share_of_the_unit_above()
    {
        Assert.Throws<ArgumentException>(() => SensitivityCurve.Of(new SensitivityStratum("h", 0, 0, 1)));
        var builder = new TallyTable.Builder(new(new Selection("A"), new Selection("B")), ["state", "station"]);
        builder.Add(new() { Unit = new("1"), Code = "1", Votes = [60, 40] });
        var curve = builder.Build().AssessSensitivity(
            new Dictionary<UnitPath, double> { [new("2")] = 10, [new("1")] = 20 })!;
        Assert.Equal(["2"], curve.Collapsed);
        Assert.Equal((20, 30), (curve.CollectedLead, curve.OutstandingTwoWay));
        Assert.Equal(20 + 30 * 0.2, curve.MarginIfMissingAtRandom, 1e-12);
        string[] words = curve.ToString().Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("there are 1: 2", string.Join(' ', words), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wide_prior_on_a_decided_lead_keeps_it()
    {
        var prior = SensitivityCurve.Of(new SensitivityStratum("h", 60, 40, 10)).WithNormalPrior(5);
        Assert.Equal((null, 1.0), (prior.TippingDelta, prior.ProbabilityLead));
    }
}
