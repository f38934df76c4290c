using Electoral.Tally.Tests.Kernels;

namespace Electoral.Tally.Tests.Statistics;

public class CombinedPValueTests
{
    private static readonly double[] Raw = [.. MultiplicityTests.Raw[..14], 0.999999];

    /// <summary>scipy 1.10.1 combine_pvalues; Cauchy, harmonic mean and Simes by definition.</summary>
    [Theory]
    [InlineData(CombinationMethod.Fisher, 88.0409689906118, 1.2971931868294542e-07, 30)]
    [InlineData(CombinationMethod.Pearson, -36.571696495441365, 0.8100473666232899, 30)]
    [InlineData(CombinationMethod.Tippett, 0.0001, 0.0014989504548635303, null)]
    [InlineData(CombinationMethod.Stouffer, 3.8079382071029397, 7.006513816705633e-05, null)]
    [InlineData(CombinationMethod.MudholkarGeorge, 25.734636247585218, 0.00019148373806056904, 79)]
    [InlineData(CombinationMethod.Cauchy, -20996.291983938725, 0.9999848397094979, null)]
    [InlineData(CombinationMethod.HarmonicMean, 0.0014167367300284843, 0.0014167367300284843, null)]
    [InlineData(CombinationMethod.Simes, 0.0015, 0.0015, null)]
    public void Agrees_with_published_software(CombinationMethod method, double statistic, double p, int? degrees)
    {
        CombinedPValue combined = CombinedPValue.Of(Raw, method);
        Expect.Close(statistic, combined.Statistic!.Value, 1e-9);
        Expect.Close(p, combined.PValue.Value, 1e-11);
        Assert.Equal((degrees, 15, 0), (combined.DegreesOfFreedom, combined.Count, combined.Clipped));
    }

    /// <summary>scipy 1.10.1 combine_pvalues.</summary>
    [Fact]
    public void Fisher_of_three()
    {
        CombinedPValue combined = CombinedPValue.Of([0.04, 0.31, 0.12], CombinationMethod.Fisher);
        Expect.Close(13.020644685142473, combined.Statistic!.Value);
        Expect.Close(0.042709276616857604, combined.PValue.Value);
        Assert.Equal("p = 0.0427 (Fisher, 3 p-values)", combined.ToString());
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void One_p_value_combines_to_itself(CombinationMethod method)
    {
        // Mudholkar and George fit a t distribution with nine degrees of freedom to one logistic number.
        double tolerance = method == CombinationMethod.MudholkarGeorge ? 0.03 : 1e-12;
        foreach (double p in (double[])[1e-200, 1e-9, 0.2, 0.5, 0.9])
        {
            if (method != CombinationMethod.MudholkarGeorge || p >= 0.2)
            {
                Expect.Close(p, CombinedPValue.Of([p], method).PValue.Value, tolerance);
            }
        }
    }

    /// <summary>mpmath 1.3, 60 digits: two p-values of e^−3000 and one of 0.3.</summary>
    [Theory]
    [InlineData(CombinationMethod.Fisher, -5984.49735593800882)]
    [InlineData(CombinationMethod.Pearson, -5.14962433472338238)]
    [InlineData(CombinationMethod.Tippett, -2998.90138771133)]
    [InlineData(CombinationMethod.Stouffer, -4025.49315817998916)]
    [InlineData(CombinationMethod.Cauchy, -2999.59453489189)]
    [InlineData(CombinationMethod.HarmonicMean, -2999.59453489189)]
    [InlineData(CombinationMethod.Simes, -2999.59453489189)]
    public void Tails_beyond_the_doubles_keep_their_size(CombinationMethod method, double expected)
    {
        PValue tiny = PValue.FromLog(-3000, PValueMethod.ClosedForm, PValueSides.OneSided);
        PValue usual = PValue.FromValue(0.3, PValueMethod.ClosedForm, PValueSides.OneSided);
        Expect.Close(expected, CombinedPValue.Of([tiny, usual, tiny], method).PValue.LogValue, 1e-11);
    }

    /// <summary>Three p-values of e^−1000: x³/3! of x = 3 e^−1000.</summary>
    [Fact]
    public void Pearson_where_every_p_value_is_tiny()
    {
        PValue tiny = PValue.FromLog(-1000, PValueMethod.ClosedForm, PValueSides.OneSided);
        Expect.Close(
            3 * (Math.Log(3) - 1000) - Math.Log(6),
            CombinedPValue.Of([tiny, tiny, tiny], CombinationMethod.Pearson).PValue.LogValue);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void P_values_of_one_are_taken_and_counted(CombinationMethod method)
    {
        bool clips = method is CombinationMethod.Stouffer or CombinationMethod.Pearson or CombinationMethod.Cauchy
            or CombinationMethod.MudholkarGeorge;
        CombinedPValue some = CombinedPValue.Of([1, 0.5, 1], method), all = CombinedPValue.Of([1, 1, 1], method);
        Assert.Equal(clips ? 2 : 0, some.Clipped);
        Assert.InRange(some.PValue.Value, 0.3, 1);
        Assert.InRange(all.PValue.Value, 0.99999, 1);
        Assert.True(double.IsFinite(all.Statistic!.Value));
    }

    [Fact]
    public void One_p_value_near_one_outweighs_the_rest_in_cauchy() => Assert.InRange(
        CombinedPValue.Of([1e-5, 1e-4, 1 - 1e-9], CombinationMethod.Cauchy).PValue.Value, 0.99, 1);

    [Fact]
    public void Refuses_what_has_no_answer()
    {
        Assert.Throws<ArgumentException>(() => CombinedPValue.Of(ReadOnlySpan<PValue>.Empty, CombinationMethod.Fisher));
        Assert.Throws<ArgumentOutOfRangeException>(() => CombinedPValue.Of([0.0, 0.5], CombinationMethod.Fisher));
        Assert.Throws<ArgumentOutOfRangeException>(() => CombinedPValue.Of([double.NaN], CombinationMethod.Simes));
        Assert.Throws<ArgumentOutOfRangeException>(() => CombinedPValue.Of([0.5], (CombinationMethod)99));
    }

    public static TheoryData<CombinationMethod> Methods => [.. Enum.GetValues<CombinationMethod>()];
}
