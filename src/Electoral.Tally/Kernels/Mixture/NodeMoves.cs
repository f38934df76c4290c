namespace Electoral.Tally.Kernels;

/// <summary>Moves weights on nodes to the right, and functions of nodes back to where a move began.</summary>
/// <remarks>
/// A move goes m nodes to the right, at most to the last node. Incremental: m is geometric with ratio r. Extreme: a
/// fixed delay and a geometric rest. Looking back is the adjoint of moving: Σ (w moved)·t = Σ w·(t seen from).
/// </remarks>
internal static class NodeMoves
{
    /// <summary>The ratio of incremental moves with decay b.</summary>
    public static double RatioOf(double decay, MixtureNodes nodes) => Math.Exp(-decay * nodes.Step);

    /// <summary>Weights after an incremental move.</summary>
    public static void Incremental(ReadOnlySpan<double> weights, double ratio, Span<double> moved)
    {
        int last = weights.Length - 1;
        double carried = 0, stay = 1 - ratio;
        for (int node = 0; node < last; node++)
        {
            carried = stay * weights[node] + ratio * carried;
            moved[node] = carried;
        }

        moved[last] = (stay * weights[last] + ratio * carried) / stay;
    }

    /// <summary>Σ w·m·P(m) over the moves that end at each node.</summary>
    /// <param name="moved">The weights after an incremental move.</param>
    /// <param name="ratio">Its ratio.</param>
    /// <param name="moments">Receives them.</param>
    public static void Moments(ReadOnlySpan<double> moved, double ratio, Span<double> moments)
    {
        int last = moved.Length - 1;
        moments[0] = 0;
        for (int node = 1; node < last; node++) moments[node] = ratio * (moments[node - 1] + moved[node - 1]);
        moments[last] = ratio * (moments[last - 1] + moved[last - 1]) / (1 - ratio);
    }

    /// <summary>Weights after an extreme move.</summary>
    public static void Extreme(ReadOnlySpan<double> weights, MixtureNodes nodes, Span<double> moved)
    {
        int last = weights.Length - 1, delay = nodes.ExtremeDelay;
        double carried = 0, ratio = nodes.ExtremeRatio, stay = 1 - ratio;
        moved[..Math.Min(delay, last)].Clear();
        for (int node = delay; node < last; node++)
        {
            carried = stay * weights[node - delay] + ratio * carried;
            moved[node] = carried;
        }

        double rest = last >= delay ? (stay * weights[last - delay] + ratio * carried) / stay : 0;
        for (int node = Math.Max(0, last - delay + 1); node <= last; node++) rest += weights[node];
        moved[last] = rest;
    }

    /// <summary>
    /// The mean of a function of the node where an incremental move ends, by the node where it began.
    /// </summary>
    public static void IncrementalBack(ReadOnlySpan<double> function, double ratio, Span<double> seen)
    {
        double carried = function[^1], stay = 1 - ratio;
        seen[function.Length - 1] = carried;
        for (int node = function.Length - 2; node >= 0; node--)
        {
            carried = stay * function[node] + ratio * carried;
            seen[node] = carried;
        }
    }

    /// <summary>Σ m·P(m)·t by the node where the move began.</summary>
    /// <param name="seen">The means of <see cref="IncrementalBack"/>.</param>
    /// <param name="ratio">The ratio of the move.</param>
    /// <param name="moments">Receives them.</param>
    public static void MomentsBack(ReadOnlySpan<double> seen, double ratio, Span<double> moments)
    {
        double carried = 0;
        moments[seen.Length - 1] = 0;
        for (int node = seen.Length - 2; node >= 0; node--)
        {
            carried = ratio * (carried + seen[node + 1]);
            moments[node] = carried;
        }
    }

    /// <summary>The same as <see cref="IncrementalBack"/>, for an extreme move.</summary>
    public static void ExtremeBack(ReadOnlySpan<double> function, MixtureNodes nodes, Span<double> seen)
    {
        IncrementalBack(function, nodes.ExtremeRatio, seen);
        int last = function.Length - 1, delay = nodes.ExtremeDelay;
        for (int node = 0; node <= last; node++) seen[node] = seen[Math.Min(node + delay, last)];
    }

    /// <summary>The mean by the node where a move to the left began; node 0 represents everything below.</summary>
    public static void IncrementalForward(ReadOnlySpan<double> function, double ratio, Span<double> seen)
    {
        double carried = function[0], stay = 1 - ratio;
        seen[0] = carried;
        for (int node = 1; node < function.Length; node++)
        {
            carried = stay * function[node] + ratio * carried;
            seen[node] = carried;
        }
    }
}
