using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>ln P(W | n, p) of one table at nodes, beta-binomial with a dispersion ρ around p.</summary>
internal sealed class TableKernel
{
    /// <summary>Nodes further below the largest value are left out.</summary>
    public const double Cut = 40;

    private const int Lanes = 8;

    private readonly MixtureNodes _nodes;
    private readonly double[] _alphas, _betas, _constants;
    private readonly double _alpha;

    public TableKernel(MixtureNodes nodes, double rho)
    {
        _nodes = nodes;
        _alpha = (1 - rho) / rho;
        // One group of lanes more than there are nodes, so that a group may begin at any.
        int padded = nodes.Count + Lanes;
        (_alphas, _betas, _constants) = (new double[padded], new double[padded], new double[padded]);
        for (int node = 0; node < padded; node++)
        {
            double rate = nodes.Rates[Math.Min(node, nodes.Count - 1)];
            double left = Math.Exp(-nodes.Distances[Math.Min(node, nodes.Count - 1)]);
            (_alphas[node], _betas[node]) = (_alpha * rate, _alpha * left);
        }

        double whole = SpecialFunctions.LogGamma(_alpha);
        for (int node = 0; node < padded; node += Lanes)
        {
            var sums = LogGammaVector.Of(Vector512.Create(_alphas.AsSpan(node)))
                + LogGammaVector.Of(Vector512.Create(_betas.AsSpan(node)));
            (Vector512.Create(whole) - sums).CopyTo(_constants.AsSpan(node));
        }
    }

    /// <summary>The values of a table at all nodes that are kept.</summary>
    /// <param name="votes">W.</param>
    /// <param name="total">n.</param>
    /// <param name="logs">At least as long as the nodes and a group of lanes; overwritten where nodes are kept.</param>
    /// <returns>The first and the last node that is kept, and the largest value.</returns>
    public TableRange Fill(int votes, int total, Span<double> logs)
    {
        int last = _nodes.Count - 1;
        double left = (double)(total - votes) / total;
        int mode = left == 0 ? last : (int)Math.Clamp(-Math.Log(left) / _nodes.Step, 0, last);
        double common = SpecialFunctions.LogChoose(total, votes) - SpecialFunctions.LogGamma(_alpha + total);
        int low = mode / Lanes * Lanes, high = Math.Min(low + Lanes - 1, last);
        Group(low, votes, total, common, logs);
        double most = Largest(logs[low..(high + 1)]);
        // A kernel has one mode: groups are added on either side while they rise, or stay near enough.
        while (low > 0)
        {
            int next = low - Lanes;
            Group(next, votes, total, common, logs);
            double best = Largest(logs[next..low]);
            (low, most) = (next, Math.Max(most, best));
            if (best < most - Cut) break;
        }

        while (high < last)
        {
            int next = high + 1;
            Group(next, votes, total, common, logs);
            high = Math.Min(next + Lanes - 1, last);
            double best = Largest(logs[next..(high + 1)]);
            most = Math.Max(most, best);
            if (best < most - Cut) break;
        }

        while (logs[low] < most - Cut) low++;
        while (logs[high] < most - Cut) high--;
        return new(low, high, most);
    }

    /// <summary>The value at one node, kept or not.</summary>
    public double At(int votes, int total, int node)
    {
        double[] logs = new double[_alphas.Length];
        double common = SpecialFunctions.LogChoose(total, votes) - SpecialFunctions.LogGamma(_alpha + total);
        Group(node / Lanes * Lanes, votes, total, common, logs);
        return logs[node];
    }

    private void Group(int node, int votes, int total, double common, Span<double> logs)
    {
        var sums = LogGammaVector.Of(Vector512.Create(_alphas.AsSpan(node)) + Vector512.Create((double)votes))
            + LogGammaVector.Of(
                Vector512.Create(_betas.AsSpan(node)) + Vector512.Create((double)total - votes))
            + Vector512.Create(_constants.AsSpan(node)) + Vector512.Create(common);
        sums.CopyTo(logs[node..]);
    }

    private static double Largest(ReadOnlySpan<double> values)
    {
        double largest = double.NegativeInfinity;
        foreach (double value in values) largest = Math.Max(largest, value);
        return largest;
    }
}

/// <summary>The nodes that are kept of a table.</summary>
/// <param name="First">The first.</param>
/// <param name="Last">The last.</param>
/// <param name="Largest">The largest logarithm.</param>
internal readonly record struct TableRange(int First, int Last, double Largest);
