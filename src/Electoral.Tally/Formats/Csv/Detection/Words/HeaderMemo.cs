namespace Electoral.Tally;

/// <summary>Caches what was read from headers: each is needed many times while a layout is looked for. </summary>
/// <remarks>
/// A value depends only on its text, so what is cached does not affect answers. The size is fixed: a new header
/// replaces an earlier one in its slot. Safe to use from several threads.
/// </remarks>
/// <param name="read">What reads a header.</param>
internal sealed class HeaderMemo<T>(Func<string, T> read)
{
    private const int Slots = 2048, LongestHeader = 64;

    private readonly Entry?[] _entries = new Entry?[Slots];

    public T Of(string header)
    {
        if (header.Length > LongestHeader) return read(header);
        ref var slot = ref _entries[unchecked((uint)header.GetHashCode(StringComparison.Ordinal)) % Slots];
        if (Volatile.Read(ref slot) is { } entry && entry.Header == header) return entry.Value;
        var value = read(header);
        Volatile.Write(ref slot, new(header, value));
        return value;
    }

    private sealed record Entry(string Header, T Value);
}
