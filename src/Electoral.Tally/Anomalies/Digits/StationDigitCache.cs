namespace Electoral.Tally;

/// <summary>Rows of digit probabilities by slot, which grow as slots are asked for.</summary>
internal sealed class StationDigitCache
{
    private double[] _numbers = [];
    private bool[] _filled = [];

    /// <summary>Forgets all rows and makes room for some.</summary>
    public void Clear(int slots)
    {
        Array.Clear(_filled);
        Reserve(slots);
    }

    /// <summary>The row of a slot; the caller fills it where it is not filled.</summary>
    public Span<double> At(int slot, out bool isFilled)
    {
        if (slot >= _filled.Length) Reserve(Math.Max(2 * _filled.Length, slot + 1));
        isFilled = _filled[slot];
        _filled[slot] = true;
        return _numbers.AsSpan(slot * StationDigitRows.Length, StationDigitRows.Length);
    }

    private void Reserve(int slots)
    {
        if (slots <= _filled.Length) return;
        Array.Resize(ref _filled, slots);
        Array.Resize(ref _numbers, slots * StationDigitRows.Length);
    }
}
