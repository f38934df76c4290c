using Electoral.Tally.Kernels;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Kernels.Dispersion;

public sealed class ConditionalSplitProperties
{
    private static readonly Gen<PlainSplit> Splits =
        from first in Gen.OneOf(Gen.Choose(1, 12), Gen.Choose(1, 900))
        from second in Gen.OneOf(Gen.Choose(1, 12), Gen.Choose(1, 5_000))
        from sum in Gen.Choose(0, first + second)
        from count in Gen.Choose(Math.Max(0, sum - second), Math.Min(first, sum))
        from mean in Gen.Choose(1, 999)
        from dispersion in Gen.Elements(0, 1e-6, 0.001, 0.02, 0.5)
        select new PlainSplit(first, second, sum, count, mean / 1_000.0, dispersion);

    [Property]
    public Property Tails_have_the_bits_of_sums_one_after_the_other() => Prop.ForAll(Splits.ToArbitrary(), plain =>
    {
        var split = new ConditionalSplit(
            plain.First, plain.Second, plain.Sum, plain.Mean, plain.Dispersion, plain.Dispersion / 3);
        Assert.Equal(plain.Tails(), split.Tails(plain.Count));
    });

    /// <summary>The same, a term at a time.</summary>
    private sealed record PlainSplit(
        int First, int Second, int Sum, int Count, double Mean, double Dispersion)
    {
        public (double Below, double At, double Above) Tails()
        {
            int low = Math.Max(0, Sum - Second), high = Math.Min(First, Sum);
            int start = Math.Clamp((int)Math.Round((double)Sum * First / (First + (double)Second)), low, high);
            double total = Math.Log(1 + Beyond(start, high) + Beyond(start, low));
            bool isUpper = Count >= start;
            double at = LogTerm(start) - total, beyond = Beyond(Count, isUpper ? high : low, isUpper ? 1 : -1);
            double near = beyond > 0 ? at + Math.Log(beyond) : double.NegativeInfinity;
            double other = LogSpace.Complement(Math.Min(0, LogSpace.Add(at, near)));
            return isUpper ? (other, at, near) : (near, at, other);
        }

        private double Beyond(int from, int end) => Beyond(from, end, Math.Sign(end - from));

        private double Beyond(int from, int end, int step)
        {
            double term = 1, sum = 0;
            for (int k = from; k != end; k += step)
            {
                double next = term * Ratio(k, step);
                sum += next;
                if (next < 1e-14 * (1 + sum) && next <= term) break;
                term = next;
            }

            return sum;
        }

        private double LogTerm(int from)
        {
            double term = 1, log = 0;
            for (int k = from; k != Count; k += Math.Sign(Count - from))
            {
                term *= Ratio(k, Math.Sign(Count - from));
                if (term >= 1e-200) continue;
                term /= 1e-200;
                log += Math.Log(1e-200);
            }

            return log + Math.Log(term);
        }

        // P(X = k ± 1)/P(X = k).
        private double Ratio(int from, int step)
        {
            double k = step > 0 ? from : from - 1, j = Sum - k, other = Dispersion / 3;
            double next = (First - k) * j, here = (k + 1) * (Second - j + 1);
            if (Dispersion > 0)
            {
                double one = (1 - Dispersion) / Dispersion, two = (1 - other) / other;
                next = next * (Mean * one + k) * ((1 - Mean) * two + Second - j);
                here = here * ((1 - Mean) * one + First - k - 1) * (Mean * two + j - 1);
            }

            return step > 0 ? next / here : here / next;
        }
    }
}
