namespace Electoral.Tally.Kernels;

/// <summary>
/// The recipe of Klimek et al. (2012): the shares and α whose expected bins are nearest to the observed ones.
/// </summary>
/// <param name="Incremental">f of incremental stations.</param>
/// <param name="Extreme">f of extreme stations.</param>
/// <param name="Alpha">α; undetermined if both shares are 0.</param>
/// <param name="Distance">The least distance.</param>
internal sealed record KlimekSearch(double Incremental, double Extreme, double Alpha, double Distance)
{
    private const double Step = 0.5, Most = 5, Width = 1e-4;

    public static KlimekSearch Of(double[] observed, KlimekStart start, CancellationToken cancellation)
    {
        KlimekSearch? best = null;
        for (double alpha = Step; alpha <= Most; alpha += Step) Try(alpha);
        double low = Math.Max(Step, best!.Alpha - Step), high = Math.Min(Most, best.Alpha + Step);
        double golden = (Math.Sqrt(5) - 1) / 2;
        double left = high - golden * (high - low), right = low + golden * (high - low);
        double atLeft = Try(left), atRight = Try(right);
        while (high - low > Width)
        {
            if (atLeft <= atRight)
            {
                (high, right, atRight) = (right, left, atLeft);
                left = high - golden * (high - low);
                atLeft = Try(left);
            }
            else
            {
                (low, left, atLeft) = (left, right, atRight);
                right = low + golden * (high - low);
                atRight = Try(right);
            }
        }

        return best;

        double Try(double alpha)
        {
            cancellation.ThrowIfCancellationRequested();
            var (incremental, extreme, value) = new KlimekObjective(observed, start, alpha).Least();
            if (best is null || value < best.Distance) best = new(incremental, extreme, alpha, value);
            return value;
        }
    }
}
