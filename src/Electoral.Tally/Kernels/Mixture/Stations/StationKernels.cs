using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>P(W | n, p) of stations on nodes, relative to its largest value over all p.</summary>
/// <remarks>
/// Kept are the nodes down to e^−40 of the largest value, and the best node always. The number of values of a station
/// is a multiple of eight; further ones are 0.
/// </remarks>
internal sealed class StationKernels
{
    private const double Cut = -40;
    private const int Lanes = 8;

    private readonly double[][] _values;
    private readonly int[] _starts;
    private readonly int[] _blockOf;

    private StationKernels(MixtureNodes nodes, int stations, double[][] values, int[] starts)
    {
        (Nodes, _values, _starts) = (nodes, values, starts);
        First = new int[stations];
        Lengths = new int[stations];
        LogScales = new double[stations];
        _blockOf = new int[stations];
    }

    public MixtureNodes Nodes { get; }

    public int Count => First.Length;

    /// <summary>The first node of each station.</summary>
    public int[] First { get; }

    /// <summary>The number of values of each station, a multiple of eight.</summary>
    public int[] Lengths { get; }

    /// <summary>The logarithm of the largest value, the number of ways to choose included.</summary>
    public double[] LogScales { get; }

    /// <summary>The length of a list of nodes with which the values of any station can be multiplied.</summary>
    public static int Padded(MixtureNodes nodes) => nodes.Count + Lanes;

    /// <summary>The values of a station from its first node on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<double> ValuesOf(int station) =>
        _values[_blockOf[station]].AsSpan(_starts[station], Lengths[station]);

    /// <param name="nodes">The nodes.</param>
    /// <param name="votes">W of each station.</param>
    /// <param name="totals">n of each station, at least 1.</param>
    /// <param name="work">How it is spread over threads.</param>
    public static StationKernels Of(
        MixtureNodes nodes, ReadOnlyMemory<int> votes, ReadOnlyMemory<int> totals, Workload work)
    {
        int blocks = work.BlocksOf(votes.Length);
        var kernels = new StationKernels(nodes, votes.Length, new double[blocks][], new int[votes.Length]);
        work.For(blocks, block =>
        {
            int first = block * work.BlockItems, end = Math.Min(votes.Length, first + work.BlockItems);
            kernels.Fill(block, first, end, votes.Span, totals.Span);
        });
        return kernels;
    }

    private void Fill(int block, int first, int end, ReadOnlySpan<int> votes, ReadOnlySpan<int> totals)
    {
        var values = new GrowingArray<double>((end - first) * 48);
        for (int station = first; station < end; station++)
        {
            (_blockOf[station], _starts[station]) = (block, values.Count);
            Add(station, votes[station], totals[station], values);
        }

        _values[block] = values.ToArray(values.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(int station, int votes, int total, GrowingArray<double> values)
    {
        double w = votes, a = total - votes, n = total;
        double most = (w > 0 ? w * Math.Log(w / n) : 0) + (a > 0 ? a * Math.Log(a / n) : 0);
        LogScales[station] = most + SpecialFunctions.LogChoose(total, votes);
        double[] logRates = Nodes.LogRates, distances = Nodes.Distances;
        int last = Nodes.Count - 1;
        int mode = a == 0 ? last : (int)Math.Clamp(-Math.Log(a / n) / Nodes.Step - 0.5, 0, last);
        if (mode < last && At(mode + 1) > At(mode)) mode++;
        int low = mode, high = mode;
        while (low > 0 && At(low - 1) >= Cut) low--;
        while (high < last && At(high + 1) >= Cut) high++;
        int length = (high - low + Lanes) / Lanes * Lanes;
        (First[station], Lengths[station]) = (low, length);
        var own = values.Extend(length);
        own.Clear();
        for (int node = low; node <= high; node++) own[node - low] = Math.Exp(At(node));

        double At(int node) => w * logRates[node] - a * distances[node] - most;
    }

    /// <summary>Σ B·f from the station's first node on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Dot(ref readonly double values, ref readonly double function, int length)
    {
        var sum = Vector512<double>.Zero;
        for (int i = 0; i < length; i += Lanes)
        {
            sum += Vector512.LoadUnsafe(in values, (nuint)i) * Vector512.LoadUnsafe(in function, (nuint)i);
        }

        return Vector512.Sum(sum);
    }

    /// <summary>Adds c·B from the station's first node on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(ref readonly double values, double factor, ref double sums, int length)
    {
        var c = Vector512.Create(factor);
        for (int i = 0; i < length; i += Lanes)
        {
            var sum = Vector512.LoadUnsafe(ref sums, (nuint)i) + c * Vector512.LoadUnsafe(in values, (nuint)i);
            sum.StoreUnsafe(ref sums, (nuint)i);
        }
    }
}
