using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>ln P(W | n, p) of stations at nodes: beta-binomial, with a dispersion ρ around p.</summary>
/// <remarks>
/// The gamma functions depend on W and on n − W separately. For each value that occurs they are computed once for all
/// nodes, if that needs no more than <see cref="MostKept"/> numbers; each station is then a sum of two rows.
/// </remarks>
internal sealed class BetaBinomialKernel
{
    /// <summary>Nodes further below the largest value than this are left out.</summary>
    public const double Cut = 40;

    private const int Lanes = 8, MostKept = 1 << 24;

    private readonly MixtureNodes _nodes;
    private readonly double[] _alphas, _betas;
    private readonly double[]?[]? _ofVotes, _ofAbstentions;
    private readonly double _alpha;

    public BetaBinomialKernel(StationsByCentre stations, double rho, Workload work)
    {
        _nodes = stations.Nodes;
        _alpha = (1 - rho) / rho;
        // One group of lanes more than there are nodes, so that a group may begin at any node.
        int padded = _nodes.Count + Lanes;
        (_alphas, _betas) = (new double[padded], new double[padded]);
        for (int node = 0; node < padded; node++)
        {
            int known = Math.Min(node, _nodes.Count - 1);
            (_alphas[node], _betas[node]) = (_alpha * _nodes.Rates[known], _alpha * Math.Exp(-_nodes.Distances[known]));
        }

        int most = stations.Totals.Max();
        if (most >= MostKept) return;
        var (votes, abstentions) = (new bool[most + 1], new bool[most + 1]);
        for (int station = 0; station < stations.Count; station++)
        {
            votes[stations.Votes[station]] = true;
            abstentions[stations.Totals[station] - stations.Votes[station]] = true;
        }

        long rows = votes.Count(occurs => occurs) + abstentions.Count(occurs => occurs);
        if (rows * padded > MostKept) return;
        (_ofVotes, _ofAbstentions) = (new double[most + 1][], new double[most + 1][]);
        work.For(most + 1, value =>
        {
            if (votes[value]) _ofVotes[value] = RowOf(_alphas, value);
            if (abstentions[value]) _ofAbstentions[value] = RowOf(_betas, value);
        });
    }

    /// <summary>The values of a station at the nodes that are kept.</summary>
    /// <param name="votes">W.</param>
    /// <param name="total">n.</param>
    /// <param name="logs">At least as long as the nodes and a group of lanes; overwritten where nodes are kept.</param>
    /// <returns>The first and the last node that is kept, and the largest value.</returns>
    public KeptNodes Fill(int votes, int total, Span<double> logs)
    {
        int last = _nodes.Count - 1;
        double left = (double)(total - votes) / total;
        int mode = left == 0 ? last : (int)Math.Clamp(-Math.Log(left) / _nodes.Step, 0, last);
        double common = Common(votes, total);
        int low = mode / Lanes * Lanes, high = Math.Min(low + Lanes - 1, last);
        Group(low, votes, total, common, logs);
        double most = Largest(logs[low..(high + 1)]);
        // A kernel has one mode: groups are added on either side while they rise or are within the cut.
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
        Group(node / Lanes * Lanes, votes, total, Common(votes, total), logs);
        return logs[node];
    }

    private double Common(int votes, int total) =>
        SpecialFunctions.LogChoose(total, votes) - SpecialFunctions.LogGamma(_alpha + total)
        + SpecialFunctions.LogGamma(_alpha);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Group(int node, int votes, int total, double common, Span<double> logs)
    {
        var sums = Rising(_ofVotes, _alphas, votes, node) + Rising(_ofAbstentions, _betas, total - votes, node)
            + Vector512.Create(common);
        sums.CopyTo(logs[node..]);
    }

    // ln Γ(x + value)/Γ(x).
    private static Vector512<double> Rising(double[]?[]? rows, double[] parameters, int value, int node)
    {
        if (rows is not null) return Vector512.Create(rows[value]!, node);
        var x = Vector512.Create(parameters, node);
        return LogGammaVector.Of(x + Vector512.Create((double)value)) - LogGammaVector.Of(x);
    }

    private static double[] RowOf(double[] parameters, int value)
    {
        double[] row = new double[parameters.Length];
        for (int node = 0; node < row.Length; node += Lanes) Rising(null, parameters, value, node).CopyTo(row, node);
        return row;
    }

    private static double Largest(ReadOnlySpan<double> values)
    {
        double largest = double.NegativeInfinity;
        foreach (double value in values) largest = Math.Max(largest, value);
        return largest;
    }
}
