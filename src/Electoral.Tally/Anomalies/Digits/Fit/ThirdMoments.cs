using System.Runtime.CompilerServices;

namespace Electoral.Tally;

/// <summary>Σ d ⊗ d ⊗ d over stations: one number for each unordered triple of cells.</summary>
/// <param name="cells">How many cells d has.</param>
internal sealed class ThirdMoments(int cells)
{
    private readonly double[] _sums = new double[cells * (cells + 1) * (cells + 2) / 6];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<double> deviation)
    {
        var sums = _sums.AsSpan();
        for (int a = 0; a < deviation.Length; a++)
        {
            for (int b = a; b < deviation.Length; b++)
            {
                double product = deviation[a] * deviation[b];
                var rest = deviation[b..];
                for (int c = 0; c < rest.Length; c++) sums[c] += product * rest[c];
                sums = sums[rest.Length..];
            }
        }
    }

    public void Merge(ThirdMoments others)
    {
        for (int i = 0; i < _sums.Length; i++) _sums[i] += others._sums[i];
    }

    /// <summary>Σ (d'x) dd'.</summary>
    public double[,] Along(ReadOnlySpan<double> x)
    {
        var along = new double[cells, cells];
        int index = 0;
        for (int a = 0; a < cells; a++)
        {
            for (int b = a; b < cells; b++)
            {
                for (int c = b; c < cells; c++, index++) Spread(along, a, b, c, _sums[index], x);
            }
        }

        return along;
    }

    // A triple stands for all of its different orders; the last of each is the one that meets x.
    private static void Spread(double[,] along, int a, int b, int c, double sum, ReadOnlySpan<double> x)
    {
        Add(a, b, x[c]);
        if (b != c) Add(a, c, x[b]);
        if (a != b) Add(b, c, x[a]);

        void Add(int row, int column, double factor)
        {
            along[row, column] += sum * factor;
            if (row != column) along[column, row] += sum * factor;
        }
    }
}
