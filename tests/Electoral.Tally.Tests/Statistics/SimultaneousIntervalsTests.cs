using Electoral.Tally.Tests.Kernels;

namespace Electoral.Tally.Tests.Statistics;

/// <summary>Expected ends: statsmodels 0.13.5 multinomial_proportions_confint.</summary>
public class SimultaneousIntervalsTests
{
    private static readonly long[] FirstDigits = [83, 50, 38, 32, 26, 19, 21, 9, 22];
    private static readonly long[] LastDigits = [70, 35, 31, 37, 42, 60, 24, 40, 35, 26];

    [Fact]
    public void Goodman_of_first_digits() => AssertEnds(
        [
            (0.21130997112119074, 0.35318547813706996), (0.11549706573007539, 0.23449614211807498),
            (0.08259705186895307, 0.18939534092097535), (0.06671781421637532, 0.1662741710444421),
            (0.051336472188257154, 0.14265510554344926), (0.03422645988754583, 0.11426464239353112),
            (0.03900469100099533, 0.12248654712311864), (0.012331719449797987, 0.071158703616094),
            (0.04142945042766942, 0.12656185561796304),
        ],
        SimultaneousIntervals.Goodman(FirstDigits));

    [Fact]
    public void Goodman_of_last_digits() => AssertEnds(
        [
            (0.12809507712901927, 0.23446166045176575), (0.055394688067478666, 0.13554270963121),
            (0.04761274445949537, 0.12371101439552516), (0.05934040972842999, 0.14140380739209277),
            (0.06934505740166745, 0.1559162082734405), (0.10667371874654992, 0.20684892172506472),
            (0.03441494091638916, 0.10258494996221211), (0.0653204408773063, 0.15013400537596758),
            (0.055394688067478666, 0.13554270963121), (0.03812345518459859, 0.10868325511583676),
        ],
        SimultaneousIntervals.Goodman(LastDigits));

    [Fact]
    public void Sison_Glaz_of_first_digits() => AssertEnds(
        [
            (0.22666666666666668, 0.3332077053392104), (0.11666666666666665, 0.2232077053392104),
            (0.07666666666666667, 0.1832077053392104), (0.05666666666666667, 0.16320770533921042),
            (0.03666666666666667, 0.1432077053392104), (0.013333333333333336, 0.11987437200587707),
            (0.020000000000000004, 0.12654103867254374), (0, 0.08654103867254373),
            (0.02333333333333333, 0.12987437200587706),
        ],
        SimultaneousIntervals.SisonGlaz(FirstDigits));

    [Fact]
    public void Sison_Glaz_of_last_digits() => AssertEnds(
        [
            (0.1325, 0.2176681878133696), (0.045, 0.1301681878133696), (0.035, 0.12016818781336962),
            (0.05, 0.13516818781336962), (0.0625, 0.1476681878133696), (0.1075, 0.1926681878133696),
            (0.0175, 0.10266818781336962), (0.0575, 0.14266818781336962), (0.045, 0.1301681878133696),
            (0.0225, 0.10766818781336962),
        ],
        SimultaneousIntervals.SisonGlaz(LastDigits));

    [Fact]
    public void Empty_categories_have_intervals_from_zero()
    {
        long[] counts = [120, 0, 80];
        Assert.Equal(0, SimultaneousIntervals.Goodman(counts)[1].Low);
        Assert.True(SimultaneousIntervals.Goodman(counts)[1].High > 0);
        Assert.Equal(0, SimultaneousIntervals.SisonGlaz(counts)[1].Low);
        Assert.Equal(1, SimultaneousIntervals.Goodman([0, 7])[1].High);
    }

    /// <summary>The approximation at width 0 is the multinomial probability of the observed counts itself.</summary>
    [Fact]
    public void Coverage_at_width_zero_is_exact() => Expect.Close(
        6.0 / 27, SisonGlazWidth.Coverages([1, 1, 1]).First()); // 3!/3³

    /// <summary>mpmath 1.3, 40 digits, by the definition; the approximation falls again after a width of 43.</summary>
    [Theory]
    [InlineData(1, 0.00222395536902676)]
    [InlineData(10, 0.377447095191762)]
    [InlineData(43, 0.998812135164389)]
    [InlineData(49, 0.99871142289671)]
    public void Coverage_is_the_edgeworth_expansion(int width, double expected) => Expect.Close(
        expected, SisonGlazWidth.Coverages([200, 300, 100, 20, 1]).ElementAt(width));

    [Fact]
    public void The_first_crossing_counts()
    {
        Interval first = SimultaneousIntervals.SisonGlaz([200, 300, 100, 20, 1], 0.99875)[0];
        Expect.Close((200 - 41) / 621.0, first.Low);
    }

    [Fact]
    public void Large_counts_are_no_obstacle()
    {
        Interval[] intervals = SimultaneousIntervals.SisonGlaz([7_156_462, 3_241_461, 261_205]);
        Assert.InRange(intervals[0].Width, 0.00057, 0.0006);
        Assert.True(intervals[0].Contains(7_156_462.0 / 10_659_128));
    }

    [Fact]
    public void Refuses_what_has_no_answer()
    {
        Assert.Throws<ArgumentException>(() => SimultaneousIntervals.Goodman([5]));
        Assert.Throws<ArgumentException>(() => SimultaneousIntervals.Goodman([0, 0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => SimultaneousIntervals.Goodman([5, -1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => SimultaneousIntervals.Goodman([5, 5], 1));
        Assert.Throws<ArgumentException>(() => SimultaneousIntervals.SisonGlaz([0, 40, 0]));
        Assert.Throws<ArgumentException>(() => SimultaneousIntervals.SisonGlaz([1, 1], 0.2));
    }

    private static void AssertEnds((double Low, double High)[] expected, Interval[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int category = 0; category < expected.Length; category++)
        {
            Expect.Close(expected[category].Low, actual[category].Low, 1e-10);
            Expect.Close(expected[category].High, actual[category].High, 1e-10);
        }
    }
}
