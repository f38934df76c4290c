using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>The kernels of one station of eight centres, seen from the nodes of their centres, and buffers for
/// it.</summary>
internal sealed class LaneMoves(int nodes)
{
    /// <summary>Seen through an incremental move up.</summary>
    public Vector512<double>[] Up { get; } = new Vector512<double>[nodes];

    /// <summary>Seen through a move down, with the same steps.</summary>
    public Vector512<double>[] Down { get; } = new Vector512<double>[nodes];

    /// <summary>Σ m·P(m)·B of moves up.</summary>
    public Vector512<double>[] UpMoments { get; } = new Vector512<double>[nodes];

    /// <summary>The same for moves down.</summary>
    public Vector512<double>[] DownMoments { get; } = new Vector512<double>[nodes];

    /// <summary>Seen through an extreme move.</summary>
    public Vector512<double>[] Extreme { get; } = new Vector512<double>[nodes];

    /// <summary>The product over the stations of each centre, by node.</summary>
    public Vector512<double>[] Products { get; } = new Vector512<double>[nodes];

    /// <summary>Moves without their moments.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Move(CentreLanes lanes, ReadOnlySpan<Vector512<double>> values, double ratio)
    {
        var (r, stay) = (Vector512.Create(ratio), Vector512.Create(1 - ratio));
        var up = lanes.EndsAtLast * values[^1];
        var down = lanes.BeginsAtFirst * values[0];
        Span<Vector512<double>> ups = Up.AsSpan(0, values.Length), downs = Down.AsSpan(0, values.Length);
        for (int node = 0, back = values.Length - 1; node < values.Length; node++, back--)
        {
            up = Vector512.FusedMultiplyAdd(r, up, stay * values[back]);
            down = Vector512.FusedMultiplyAdd(r, down, stay * values[node]);
            ups[back] = up;
            downs[node] = down;
        }
    }

    /// <summary>Moves with their moments.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void MoveWithMoments(CentreLanes lanes, ReadOnlySpan<Vector512<double>> values, double ratio)
    {
        var (r, stay) = (Vector512.Create(ratio), Vector512.Create(1 - ratio));
        var up = lanes.EndsAtLast * values[^1];
        var down = lanes.BeginsAtFirst * values[0];
        // Before the first step nothing has moved.
        var (upMoment, downMoment) = (-up, -down);
        Span<Vector512<double>> ups = Up.AsSpan(0, values.Length), downs = Down.AsSpan(0, values.Length);
        Span<Vector512<double>> upMoments = UpMoments.AsSpan(0, values.Length);
        Span<Vector512<double>> downMoments = DownMoments.AsSpan(0, values.Length);
        for (int node = 0, back = values.Length - 1; node < values.Length; node++, back--)
        {
            upMoment = r * (upMoment + up);
            downMoment = r * (downMoment + down);
            up = Vector512.FusedMultiplyAdd(r, up, stay * values[back]);
            down = Vector512.FusedMultiplyAdd(r, down, stay * values[node]);
            ups[back] = up;
            downs[node] = down;
            upMoments[back] = upMoment;
            downMoments[node] = downMoment;
        }
    }

    /// <summary>Extreme moves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void MoveFar(CentreLanes lanes, ReadOnlySpan<Vector512<double>> values, MixtureNodes nodes)
    {
        double ratio = nodes.ExtremeRatio;
        var (r, stay) = (Vector512.Create(ratio), Vector512.Create(1 - ratio));
        var atLast = lanes.EndsAtLast * values[^1];
        var seen = atLast;
        int delay = nodes.ExtremeDelay;
        Extreme.AsSpan(Math.Max(0, values.Length - delay), Math.Min(delay, values.Length)).Fill(atLast);
        for (int node = values.Length - 1; node >= delay; node--)
        {
            seen = Vector512.FusedMultiplyAdd(r, seen, stay * values[node]);
            Extreme[node - delay] = seen;
        }
    }
}
