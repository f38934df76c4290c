namespace Electoral.Tally.Kernels;

/// <summary>An array that grows at its end. Not safe to share between threads.</summary>
internal sealed class GrowingArray<T>(int capacity = GrowingArray.Few)
{
    private T[] _items = GC.AllocateUninitializedArray<T>(Math.Max(capacity, GrowingArray.Few));

    public int Count { get; private set; }

    public T this[int index] => _items[index];

    /// <summary>An array that already has <paramref name="count"/> times the same item.</summary>
    public static GrowingArray<T> Of(int count, T item)
    {
        var array = new GrowingArray<T> { _items = new T[Math.Max(count, GrowingArray.Few)], Count = count };
        array._items.AsSpan(0, count).Fill(item);
        return array;
    }

    /// <summary>An array that already has <paramref name="count"/> items, made of their indexes.</summary>
    public static GrowingArray<T> Of(int count, Func<int, T> item)
    {
        var array = new GrowingArray<T> { _items = new T[Math.Max(count, GrowingArray.Few)], Count = count };
        for (int i = 0; i < count; i++) array._items[i] = item(i);
        return array;
    }

    public void Add(T item)
    {
        Reserve(1);
        _items[Count++] = item;
    }

    public void Add(ReadOnlySpan<T> items) => items.CopyTo(Extend(items.Length));

    /// <summary>Reserves memory for this many items in all.</summary>
    public void EnsureCapacity(int count)
    {
        if (count > _items.Length) Resize(count);
    }

    /// <summary>Makes the array longer.</summary>
    /// <returns>Its new items, to be set.</returns>
    public Span<T> Extend(int count)
    {
        Reserve(count);
        Count += count;
        return _items.AsSpan(Count - count, count);
    }

    /// <summary>The items, until there are more.</summary>
    public ReadOnlyMemory<T> Memory => _items.AsMemory(0, Count);

    public ReadOnlySpan<T> Items => _items.AsSpan(0, Count);

    public T[] ToArray(int count) => _items.AsSpan(0, count).ToArray();

    private void Reserve(int more)
    {
        int needed = Count + more;
        if (needed <= _items.Length) return;
        Resize((int)Math.Min(Array.MaxLength, Math.Max(needed, _items.Length * 2L)));
    }

    private void Resize(int length)
    {
        var items = GC.AllocateUninitializedArray<T>(length);
        _items.AsSpan(0, Count).CopyTo(items);
        _items = items;
    }
}

internal static class GrowingArray
{
    /// <summary>The number of items that fit at first.</summary>
    public const int Few = 1024;
}
