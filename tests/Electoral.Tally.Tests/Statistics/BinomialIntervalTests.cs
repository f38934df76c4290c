using Electoral.Tally.Tests.Kernels;

namespace Electoral.Tally.Tests.Statistics;

public class BinomialIntervalTests
{
    /// <summary>scipy 1.10.1 binomtest.proportion_ci (Wilson, Clopper–Pearson) and beta.ppf; the
    /// others by formula.</summary>
    public static TheoryData<string, long, long, double, double, double> Scipy => new()
    {
        { "ClopperPearson", 7, 20, 0.95, 0.1539092047845412, 0.5921885345328283 },
        { "Wilson", 7, 20, 0.95, 0.1811918241010821, 0.5671457233147637 },
        { "WilsonContinuity", 7, 20, 0.95, 0.1630866797163093, 0.5905104338485733 },
        { "Jeffreys", 7, 20, 0.95, 0.17227621363191203, 0.5677660938414961 },
        { "AgrestiCoullAsComputed", 7, 20, 0.95, 0.17992636143822802, 0.5684111859776177 },
        { "WaldAsComputed", 7, 20, 0.95, 0.14096269690460586, 0.5590373030953941 },
        { "ClopperPearson", 0, 15, 0.95, 0, 0.2180193609108388 },
        { "Wilson", 0, 15, 0.95, 0, 0.20388330103584862 },
        { "WilsonContinuity", 0, 15, 0.95, 0, 0.25346786096061696 },
        { "Jeffreys", 0, 15, 0.95, 0, 0.15181666211439765 },
        { "AgrestiCoullAsComputed", 0, 15, 0.95, -0.034679813921052, 0.23856311495690058 },
        { "WaldAsComputed", 0, 15, 0.95, 0, 0 },
        { "ClopperPearson", 15, 15, 0.99, 0.7024218301524929, 1 },
        { "Wilson", 15, 15, 0.99, 0.6933243211937498, 1 },
        { "WilsonContinuity", 15, 15, 0.99, 0.6492993319146919, 1 },
        { "Jeffreys", 15, 15, 0.99, 0.7724278884262062, 1 },
        { "AgrestiCoullAsComputed", 15, 15, 0.99, 0.6471270102182076, 1.046197310975542 },
        { "ClopperPearson", 7156462, 10659128, 0.95, 0.6711107486636919, 0.6716747969883206 },
        { "Wilson", 7156462, 10659128, 0.95, 0.6711107803667309, 0.6716747348464798 },
        { "WilsonContinuity", 7156462, 10659128, 0.95, 0.6711107334483201, 0.6716747817443397 },
        { "Jeffreys", 7156462, 10659128, 0.95, 0.6711107955820927, 0.6716747500904672 },
        { "AgrestiCoullAsComputed", 7156462, 10659128, 0.95, 0.6711107803599656, 0.671674734853245 },
        { "WaldAsComputed", 7156462, 10659128, 0.95, 0.6711108420911732, 0.6716747966590134 },
        { "ClopperPearson", 3, 1000, 0.9, 0.0008181753982217666, 0.00773524471848195 },
        { "Wilson", 3, 1000, 0.9, 0.0011995624784162675, 0.0074824913019056905 },
        { "WilsonContinuity", 3, 1000, 0.9, 0.000921636818330426, 0.008187144629168402 },
        { "Jeffreys", 3, 1000, 0.9, 0.0010844434421309827, 0.007017642212327069 },
        { "AgrestiCoullAsComputed", 3, 1000, 0.9, 0.0009260160005378918, 0.007756037779784067 },
    };

    /// <summary>statsmodels 0.13.5 proportion_confint: plain Jeffreys quantiles, clipped Agresti–Coull.</summary>
    public static TheoryData<string, long, long, double, double, double> Statsmodels => new()
    {
        { "Wilson", 0, 12, 0.95, 0, 0.24249400665524096 },
        { "Wilson", 25073, 30026, 0.95, 0.8308021847351377, 0.8391980224784152 },
        { "ClopperPearson", 3, 40, 0.95, 0.01574217985104153, 0.20386474873289898 },
        { "ClopperPearson", 25073, 30026, 0.95, 0.8307959748025462, 0.8392250226956401 },
        { "JeffreysAsComputed", 0, 12, 0.95, 4.0075310076598924e-05, 0.18530593831248504 },
        { "JeffreysAsComputed", 151, 400, 0.95, 0.33101543568235525, 0.42575012952747543 },
        { "AgrestiCoull", 0, 12, 0.95, 0, 0.281985321888164 },
        { "AgrestiCoull", 3, 40, 0.95, 0.018800688000089202, 0.20567767301760448 },
    };

    [Theory]
    [MemberData(nameof(Scipy))]
    [MemberData(nameof(Statsmodels))]
    public void Agrees_with_published_software(
        string method, long successes, long trials, double confidence, double low, double high)
    {
        Interval interval = Compute(method, successes, trials, confidence);
        Expect.Close(low, interval.Low, 1e-11, 1e-12);
        Expect.Close(high, interval.High, 1e-11, 1e-12);
        Assert.Equal(confidence, interval.Confidence);
        Assert.Equal(IntervalAssumption.IndependentTrials, interval.Assumption);
    }

    [Fact]
    public void Natural_ends_stay_within_zero_and_one()
    {
        Assert.Equal(1, BinomialInterval.AgrestiCoull(15, 15, 0.99).High);
        Assert.Equal(0, BinomialInterval.Wald(1, 15, 0.99).Low);
        Assert.True(BinomialInterval.Wald(1, 15, 0.99, ProportionEnds.AsComputed).Low < 0);
        Assert.True(BinomialInterval.Jeffreys(15, 15, 0.99, ProportionEnds.AsComputed).High < 1);
    }

    [Theory]
    [InlineData(0, 0, 0.95)]
    [InlineData(-1, 10, 0.95)]
    [InlineData(11, 10, 0.95)]
    [InlineData(5, 10, 0)]
    [InlineData(5, 10, 1)]
    [InlineData(5, 10, double.NaN)]
    public void Refuses_what_has_no_interval(long successes, long trials, double confidence)
    {
        foreach (string method in Methods)
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => Compute(method, successes, trials, confidence));
        }
    }

    internal static readonly string[] Methods =
    [
        "Wilson", "WilsonContinuity", "ClopperPearson", "Jeffreys", "JeffreysAsComputed", "AgrestiCoull",
        "AgrestiCoullAsComputed", "Wald", "WaldAsComputed",
    ];

    internal static Interval Compute(string method, long k, long n, double confidence) => method switch
    {
        "Wilson" => BinomialInterval.Wilson(k, n, confidence),
        "WilsonContinuity" => BinomialInterval.WilsonContinuity(k, n, confidence),
        "ClopperPearson" => BinomialInterval.ClopperPearson(k, n, confidence),
        "Jeffreys" => BinomialInterval.Jeffreys(k, n, confidence),
        "JeffreysAsComputed" => BinomialInterval.Jeffreys(k, n, confidence, ProportionEnds.AsComputed),
        "AgrestiCoull" => BinomialInterval.AgrestiCoull(k, n, confidence),
        "AgrestiCoullAsComputed" => BinomialInterval.AgrestiCoull(k, n, confidence, ProportionEnds.AsComputed),
        "Wald" => BinomialInterval.Wald(k, n, confidence),
        _ => BinomialInterval.Wald(k, n, confidence, ProportionEnds.AsComputed),
    };
}
