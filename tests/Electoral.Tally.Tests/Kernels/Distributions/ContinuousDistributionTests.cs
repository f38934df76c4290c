using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Kernels;

/// <summary>Reference numbers: mpmath 1.3 with 60 digits, unless another source is named.</summary>
public class ContinuousDistributionTests
{
    [Theory]
    [InlineData(-8, -6.220960574271786e-16)]
    [InlineData(-1, -0.17275377902344988)]
    [InlineData(-0.1, -0.6165050101150263)]
    [InlineData(0, -0.6931471805599453)]
    [InlineData(0.5, -1.1759117615936185)]
    [InlineData(1, -1.8410216450092636)]
    [InlineData(3, -6.607726221510349)]
    [InlineData(5.9, -20.125799580203175)]
    [InlineData(6, -20.736768949974707)]
    [InlineData(6.1, -21.357498419215556)]
    [InlineData(8, -35.01343715991455)]
    [InlineData(20, -203.91715537109727)]
    [InlineData(37, -689.0305855768906)]
    [InlineData(40, -804.6084420137538)]
    [InlineData(100, -5005.524208694205)]
    [InlineData(1e4, -50000010.12927891)]
    [InlineData(1e8, -5000000000000019.0)]
    public void Normal_log_survival(double z, double expected)
    {
        Expect.Close(expected, NormalDistribution.LogSurvival(z), 1e-14, 1e-30);
        Expect.Close(expected, NormalDistribution.LogCdf(-z), 1e-14, 1e-30);
    }

    /// <summary>scipy 1.10.1 norm.sf.</summary>
    [Theory]
    [InlineData(1.96, 0.024997895148220435)]
    [InlineData(-2.5, 0.9937903346742238)]
    [InlineData(5.61, 1.011633075554135e-08)]
    [InlineData(20, 2.7536241186061556e-89)]
    [InlineData(37, 5.7255712225239266e-300)]
    public void Normal_survival(double z, double expected) =>
        Expect.Close(expected, NormalDistribution.Survival(z), 1e-12, 0);

    [Theory]
    [InlineData(-0.001, -3.090380786917045)]
    [InlineData(-0.3, -0.6458699862012636)]
    [InlineData(-0.69314718055994530942, 0)]
    [InlineData(-2, 1.1015196284987503)]
    [InlineData(-599, 34.48303220014811)]
    [InlineData(-601, 34.54093455356834)]
    [InlineData(-10000, 141.37983987312717)]
    [InlineData(-1e10, 141421.3561469523)]
    public void Normal_quantile_of_a_log_tail(double logTail, double expected) =>
        Expect.Close(expected, NormalDistribution.LogSurvivalQuantile(logTail), 1e-13);

    [Theory]
    [InlineData(0.5, 1, -0.6529656256763312, -0.7350111298370844)]
    [InlineData(1e-6, 1, -7.13354679829352, -0.0007982029070198693)]
    [InlineData(400, 9, 0, -183.89206056890112)]
    [InlineData(1000, 99, 0, -341.1069940534333)]
    [InlineData(30000, 29000, -1.9934084144279647e-05, -10.823089487309677)]
    [InlineData(29000, 29000, -0.690940925078968, -0.6953583143689912)]
    [InlineData(28000, 29000, -11.216402780677512, -1.3451821214850517e-05)]
    [InlineData(5000, 2, 0, -2500)]
    [InlineData(20000, 9, 0, -9970.21719524268)]
    [InlineData(1e6, 1e6, -0.6927711248845342, -0.6935233777064301)]
    [InlineData(1.01e6, 1e6, -9.068528823266189e-13, -27.728796160458735)]
    [InlineData(100, 1000, -705.213841445504, 0)]
    [InlineData(1e-3, 9, -38.16228412360632, -2.6688894706449115e-17)]
    [InlineData(1e5, 30000, 0, -16946.982120613477)]
    [InlineData(0.1, 0.5, -0.660572889032222, -0.7268183880712924)]
    public void Chi_square_log_tails(double x, double degreesOfFreedom, double logCdf, double logSurvival)
    {
        Expect.Close(logCdf, ChiSquareDistribution.LogCdf(x, degreesOfFreedom), 1e-11);
        Expect.Close(logSurvival, ChiSquareDistribution.LogSurvival(x, degreesOfFreedom), 1e-11);
    }

    /// <summary>scipy 1.10.1 chi2.sf.</summary>
    [Theory]
    [InlineData(0.5, 1, 0.47950012218695337)]
    [InlineData(16.919, 9, 0.049999640848349826)]
    [InlineData(120.5, 89, 0.014722776654572826)]
    [InlineData(0.001, 9, 1.0)]
    [InlineData(400, 9, 1.3699125019662825e-80)]
    [InlineData(1000, 99, 7.229607902491268e-149)]
    [InlineData(30000, 29000, 1.9933885461744458e-05)]
    public void Chi_square_survival(double x, double degreesOfFreedom, double expected) =>
        Expect.Close(expected, ChiSquareDistribution.Survival(x, degreesOfFreedom), 1e-10, 0);

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.5)]
    [InlineData(1 - 1e-9)]
    [InlineData(1e-30)]
    public void Chi_square_quantiles_invert_the_tails(double probability)
    {
        foreach (double degreesOfFreedom in (double[])[0.5, 1, 2, 9, 1000, 1e6])
        {
            double x = ChiSquareDistribution.Quantile(probability, degreesOfFreedom);
            Expect.Close(probability, ChiSquareDistribution.Cdf(x, degreesOfFreedom), 1e-9);
            Expect.Close(1 - probability, ChiSquareDistribution.Survival(x, degreesOfFreedom), 1e-6);
        }
    }

    [Theory]
    [InlineData(0, 5, -0.6931471805599453)]
    [InlineData(2.1, 5, -3.1038382224159187)]
    [InlineData(4.4, 37.5, -10.048123764553951)]
    [InlineData(12, 300, -62.02175483827429)]
    [InlineData(-2.5, 10, -0.015848346341060412)]
    [InlineData(1, 1, -1.3862943611198906)]
    [InlineData(1e6, 3, -41.34880823485182)]
    [InlineData(60, 1e5, -1773.3530714676712)]
    [InlineData(0.001, 7, -0.6939174599039233)]
    [InlineData(5, 0.7, -2.3012176801201965)]
    public void Student_log_survival(double t, double degreesOfFreedom, double expected) =>
        Expect.Close(expected, StudentDistribution.LogSurvival(t, degreesOfFreedom));

    /// <summary>Tables of Student's t (R 4.2 qt).</summary>
    [Theory]
    [InlineData(0.975, 1, 12.706204736174694)]
    [InlineData(0.975, 10, 2.2281388519862735)]
    [InlineData(0.05, 30, -1.6972608865939574)]
    [InlineData(0.5, 4, 0)]
    public void Student_quantiles(double probability, double degreesOfFreedom, double expected) =>
        Expect.Close(expected, StudentDistribution.Quantile(probability, degreesOfFreedom));

    [Theory]
    [InlineData(1, 3, 7, -0.8050185940341177, -0.5925412543130923)]
    [InlineData(4.5, 2, 30, -3.9354639670123657, -0.019729995462543025)]
    [InlineData(0.2, 10, 12, -0.008030426641527462, -4.828530147817534)]
    [InlineData(80, 5, 40, -43.79405770964253, -9.560539420771492e-20)]
    [InlineData(1000, 1, 20, -41.045414548487486, -1.4934921841336604e-18)]
    public void Fisher_log_tails(double f, double first, double second, double logSurvival, double logCdf)
    {
        Expect.Close(logSurvival, FisherDistribution.LogSurvival(f, first, second));
        Expect.Close(logCdf, FisherDistribution.LogCdf(f, first, second), 1e-11, 0);
        double quantile = FisherDistribution.Quantile(0.3, first, second);
        Expect.Close(Math.Log(0.3), FisherDistribution.LogCdf(quantile, first, second));
    }

    [Theory]
    [InlineData(0.025, 0.5, 12.5, 4.007531007659882e-05)]
    [InlineData(0.975, 0.5, 12.5, 0.18530593831248512)]
    [InlineData(1e-10, 0.5, 0.5, 2.4674011002723397e-20)]
    [InlineData(0.5, 2, 3, 0.38572756813238956)]
    [InlineData(0.01, 0.01, 5, 1.2539904511228345e-201)]
    [InlineData(0.05, 100, 300, 0.21515147073796428)]
    [InlineData(1e-100, 3, 4, 1.709975946676697e-34)]
    [InlineData(0.999, 0.1, 0.1, 1)]
    public void Beta_quantiles(double probability, double alpha, double beta, double expected) =>
        Expect.Close(expected, BetaDistribution.Quantile(probability, alpha, beta), 1e-11, 0);

    [Theory]
    [InlineData(0.01, 0)]
    [InlineData(0.2, -5.050407338671363e-13)]
    [InlineData(0.5, -0.03672078716235487)]
    [InlineData(0.99, -1.2698496811935096)]
    [InlineData(1.0, -1.3093345359942996)]
    [InlineData(1.01, -1.3492522922063566)]
    [InlineData(1.36, -3.006067968191612)]
    [InlineData(4, -31.306852819440056)]
    [InlineData(20, -799.3068528194401)]
    public void Kolmogorov_log_survival(double x, double expected) =>
        Expect.Close(expected, KolmogorovDistribution.LogSurvival(x), 1e-13, 1e-30);

    /// <summary>scipy 1.10.1 kolmogorov.</summary>
    [Theory]
    [InlineData(0.828, 0.4993296211937983)]
    [InlineData(1.63, 0.009846364888486529)]
    [InlineData(2.5, 7.453306344157342e-06)]
    public void Kolmogorov_survival(double x, double expected) =>
        Expect.Close(expected, KolmogorovDistribution.Survival(x), 1e-12, 0);
}
