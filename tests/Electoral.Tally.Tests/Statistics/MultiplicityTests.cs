using Electoral.Tally.Tests.Kernels;

namespace Electoral.Tally.Tests.Statistics;

/// <summary>The fifteen p-values of Benjamini and Hochberg (1995), table 1; adjusted by R 4.2.2 p.adjust.</summary>
public class MultiplicityTests
{
    internal static readonly double[] Raw =
    [
        0.0001, 0.004, 0.0195, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
    ];

    public static TheoryData<MultiplicityMethod, double[]> Adjusted => new()
    {
        {
            MultiplicityMethod.Bonferroni,
            [0.0015, 0.06, 0.2925, 0.1425, 0.3015, 0.417, 0.447, 0.516, 0.6885, 1, 1, 1, 1, 1, 1]
        },
        {
            MultiplicityMethod.Holm,
            [0.0015, 0.056, 0.234, 0.1235, 0.234, 0.278, 0.278, 0.278, 0.3213, 1, 1, 1, 1, 1, 1]
        },
        {
            MultiplicityMethod.Hochberg,
            [0.0015, 0.056, 0.2211, 0.1235, 0.2211, 0.2682, 0.2682, 0.2752, 0.3213, 1, 1, 1, 1, 1, 1]
        },
        {
            MultiplicityMethod.Hommel,
            [0.0015, 0.056, 0.156, 0.095, 0.1608, 0.1946, 0.2086, 0.2408, 0.3213, 1, 1, 1, 1, 1, 1]
        },
        {
            MultiplicityMethod.BenjaminiHochberg,
            [
                0.0015, 0.03, 0.0603, 0.0475, 0.0603, 0.0638571428571429, 0.0638571428571429, 0.0645, 0.0765, 0.486,
                0.581181818181818, 0.714875, 0.753230769230769, 0.813214285714286, 1,
            ]
        },
        {
            MultiplicityMethod.BenjaminiYekutieli,
            [
                0.00497734348984349, 0.0995468697968698, 0.200089208291708, 0.157615877178377, 0.200089208291708,
                0.211892622853337, 0.211892622853337, 0.21402577006327, 0.253844517982018, 1, 1, 1, 1, 1, 1,
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Adjusted))]
    public void Agrees_with_published_software(MultiplicityMethod method, double[] expected)
    {
        double[] numbers = Multiplicity.Adjust(Raw, method);
        PValue[] values = Multiplicity.Adjust(ExactValues(Raw), method);
        for (int test = 0; test < Raw.Length; test++)
        {
            Expect.Close(expected[test], numbers[test], 1e-13);
            Expect.Close(expected[test], values[test].Value, 1e-13);
            Assert.Equal(PValueMethod.Exact, values[test].Method);
        }
    }

    [Fact]
    public void Tails_beyond_the_doubles_keep_their_size()
    {
        PValue[] raw =
        [
            PValue.FromLog(-5000, PValueMethod.ClosedForm, PValueSides.OneSided),
            PValue.FromLog(-4000, PValueMethod.ClosedForm, PValueSides.OneSided),
        ];
        PValue[] holm = Multiplicity.Adjust(raw, MultiplicityMethod.Holm);
        Assert.Equal(-5000 + Math.Log(2), holm[0].LogValue, 1e-12);
        Assert.Equal(-4000, holm[1].LogValue);
    }

    [Fact]
    public void A_simulated_p_value_keeps_its_replicates()
    {
        PValue simulated = PValue.MonteCarlo(3, 99, PValueSides.TwoSided);
        Assert.Equal(99, Multiplicity.Adjust([simulated], MultiplicityMethod.Holm)[0].Replicates);
    }

    [Fact]
    public void Nothing_adjusted_is_nothing()
    {
        foreach (MultiplicityMethod method in Enum.GetValues<MultiplicityMethod>())
        {
            Assert.Empty(Multiplicity.Adjust(ReadOnlySpan<double>.Empty, method));
            Assert.Equal(0.3, Assert.Single(Multiplicity.Adjust([0.3], method)), 1e-16);
        }
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Refuses_what_is_no_p_value(double value) => Assert.Throws<ArgumentOutOfRangeException>(
        () => Multiplicity.Adjust([0.5, value], MultiplicityMethod.BenjaminiHochberg));

    [Fact]
    public void Refuses_a_method_that_is_none() => Assert.Throws<ArgumentOutOfRangeException>(
        () => Multiplicity.Adjust([0.5], (MultiplicityMethod)99));

    internal static PValue[] ExactValues(double[] values) =>
        [.. values.Select(value => PValue.FromValue(value, PValueMethod.Exact, PValueSides.TwoSided))];
}
