namespace Electoral.Tally.Kernels;

/// <summary>The coordinates in which mixtures are extrapolated: ln(π/π of clean), ln b, ln σ and η.</summary>
/// <remarks>Classes with share 0 have none.</remarks>
internal sealed class MixtureCoordinates
{
    private readonly MixtureParameters _at;
    private readonly bool[] _hasClass;
    private readonly int _count;

    /// <param name="points">The points to compare. A class with share 0 in any of them has no coordinate; its share
    /// stays that of the last point.</param>
    public MixtureCoordinates(params ReadOnlySpan<MixtureParameters> points)
    {
        _at = points[^1];
        _hasClass = new bool[_at.Shares.Length];
        Array.Fill(_hasClass, true);
        foreach (var point in points)
        {
            for (int i = 0; i < _hasClass.Length; i++) _hasClass[i] &= point.Shares[0] > 0 && point.Shares[i] > 0;
        }

        _hasClass[0] = false;
        _count = _hasClass.Count(has => has) + 2 + _at.Means.Length;
    }

    /// <summary>Whether the same classes have coordinates.</summary>
    public bool HasClassesOf(MixtureCoordinates other) => _hasClass.AsSpan().SequenceEqual(other._hasClass);

    /// <summary>The coordinates of a point.</summary>
    public double[] Of(MixtureParameters point)
    {
        double[] coordinates = new double[_count];
        int next = 0;
        for (int i = 1; i < _hasClass.Length; i++)
        {
            if (_hasClass[i]) coordinates[next++] = Math.Log(point.Shares[i] / point.Shares[0]);
        }

        coordinates[next++] = Math.Log(point.Decay);
        coordinates[next++] = Math.Log(point.Spread);
        point.Means.CopyTo(coordinates, next);
        return coordinates;
    }

    /// <summary>The point with these coordinates.</summary>
    public MixtureParameters At(double[] coordinates)
    {
        double[] shares = new double[_hasClass.Length];
        shares[0] = 1;
        int next = 0;
        for (int i = 1; i < shares.Length; i++)
        {
            shares[i] = _hasClass[i] ? Math.Exp(coordinates[next++]) : _at.Shares[i] / _at.Shares[0];
        }

        return new(
            MixtureParameters.Normalised(shares), Math.Exp(coordinates[next]), Math.Exp(coordinates[next + 1]),
            coordinates[(next + 2)..]);
    }
}
