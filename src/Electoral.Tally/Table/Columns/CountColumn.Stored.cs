namespace Electoral.Tally;

// The numbers as stored in the arrays, for loops that know which rows lack the count: these are stored as 0.
public sealed partial class CountColumn
{
    /// <summary>The numbers of a narrow column, 0 where one is missing.</summary>
    internal bool TryGetStored(out ReadOnlySpan<ushort> counts)
    {
        counts = _narrow is null ? default : _narrow.AsSpan(_start, Count);
        return _narrow is not null;
    }

    /// <summary>The numbers of a wide column, 0 where one is missing.</summary>
    internal bool TryGetStored(out ReadOnlySpan<int> counts)
    {
        counts = _wide is null ? default : _wide.AsSpan(_start, Count);
        return _wide is not null;
    }

    /// <summary>The numbers of a narrow column, 0 where one is missing.</summary>
    internal bool TryGetStored(out ReadOnlyMemory<ushort> counts)
    {
        counts = _narrow is null ? default : _narrow.AsMemory(_start, Count);
        return _narrow is not null;
    }

    /// <summary>The numbers of a wide column, 0 where one is missing.</summary>
    internal bool TryGetStored(out ReadOnlyMemory<int> counts)
    {
        counts = _wide is null ? default : _wide.AsMemory(_start, Count);
        return _wide is not null;
    }

    /// <summary>The number as it is in the array: 0 where the count is missing.</summary>
    internal int Stored(int row) => _narrow is not null ? _narrow[_start + row] : _wide![_start + row];
}
