using FsCheck;

namespace Electoral.Tally.Tests.Statistics;

public class MultiplicityProperties
{
    private const double Rounding = 1e-9;

    [Property]
    public Property Adjusted_p_values_are_ordered_as_the_raw_ones_and_never_below_them() => Drawn.Hold(
        Drawn.PValues, raw =>
        {
            foreach (MultiplicityMethod method in Enum.GetValues<MultiplicityMethod>())
            {
                PValue[] adjusted = Multiplicity.Adjust(raw, method);
                int[] order = [.. Enumerable.Range(0, raw.Length).OrderBy(test => raw[test])];
                for (int rank = 0; rank < order.Length; rank++)
                {
                    Assert.True(adjusted[order[rank]] >= raw[order[rank]]);
                    Assert.True(rank == 0 || adjusted[order[rank]] >= adjusted[order[rank - 1]]);
                }
            }
        });

    [Property]
    public Property Stronger_methods_answer_less() => Drawn.Hold(Drawn.PValues, raw =>
    {
        MultiplicityMethod[] chain =
        [
            MultiplicityMethod.Bonferroni, MultiplicityMethod.Holm, MultiplicityMethod.Hochberg,
            MultiplicityMethod.Hommel, MultiplicityMethod.BenjaminiHochberg,
        ];
        foreach ((MultiplicityMethod weaker, MultiplicityMethod stronger) in chain.Zip(chain.Skip(1)))
        {
            AssertAtMost(Multiplicity.Adjust(raw, stronger), Multiplicity.Adjust(raw, weaker));
        }

        AssertAtMost(
            Multiplicity.Adjust(raw, MultiplicityMethod.BenjaminiHochberg),
            Multiplicity.Adjust(raw, MultiplicityMethod.BenjaminiYekutieli));
    });

    [Property]
    public Property Numbers_and_logarithms_agree() => Drawn.Hold(Drawn.PValues, raw =>
    {
        foreach (MultiplicityMethod method in Enum.GetValues<MultiplicityMethod>())
        {
            double[] numbers = Multiplicity.Adjust([.. raw.Select(value => value.Value)], method);
            PValue[] logs = Multiplicity.Adjust(raw, method);
            for (int test = 0; test < raw.Length; test++)
            {
                Assert.Equal(numbers[test], logs[test].Value, Rounding);
            }
        }
    });

    /// <summary>Closed testing with Simes' test, over all subsets: the definition of Hommel's procedure.</summary>
    [Property]
    public Property Hommel_is_closed_testing() => Drawn.Hold(Drawn.PValues, drawn =>
    {
        PValue[] raw = drawn.Length > 8 ? drawn[..8] : drawn;
        PValue[] hommel = Multiplicity.Adjust(raw, MultiplicityMethod.Hommel);
        for (int test = 0; test < raw.Length; test++)
        {
            double largest = double.NegativeInfinity;
            for (int subset = 0; subset < 1 << raw.Length; subset++)
            {
                if ((subset & (1 << test)) != 0)
                {
                    PValue[] members = [.. raw.Where((_, member) => (subset & (1 << member)) != 0)];
                    double simes = CombinedPValue.Of(members, CombinationMethod.Simes).PValue.LogValue;
                    largest = Math.Max(largest, simes);
                }
            }

            Assert.Equal(largest, hommel[test].LogValue, Rounding);
        }
    });

    private static void AssertAtMost(PValue[] smaller, PValue[] larger)
    {
        for (int test = 0; test < smaller.Length; test++)
        {
            Assert.True(smaller[test].LogValue <= larger[test].LogValue + Rounding);
        }
    }
}
