using System.Globalization;
using Apache.Arrow;
using Apache.Arrow.Types;
using Electoral.Tally.Columns;

namespace Electoral.Tally.Arrow;

/// <summary>Columns of a table as Arrow arrays.</summary>
internal static class ArrowColumns
{
    private static readonly DictionaryType OfTexts = new(Int32Type.Default, StringType.Default, false);

    /// <summary>Counts in 16 or 32 bits, as in the table; missing ones are null.</summary>
    public static IArrowArray Of(CountColumn counts)
    {
        int missing = counts.MissingCount;
        var given = ArrowBuffer.Empty;
        if (missing > 0)
        {
            byte[] bits = new byte[(counts.Count + 7) / 8];
            counts.CopyGivenBits(bits);
            given = new(bits);
        }

        if (counts.TryGetStoredNarrow(out var narrow))
        {
            return new UInt16Array(SharedMemory<ushort>.BufferOf(narrow), given, counts.Count, missing, 0);
        }

        counts.TryGetStoredWide(out var wide);
        return new Int32Array(SharedMemory<int>.BufferOf(wide), given, counts.Count, missing, 0);
    }

    /// <summary>Numbers, none of them missing.</summary>
    public static Int32Array Of(ReadOnlyMemory<int> numbers) =>
        new(SharedMemory<int>.BufferOf(numbers), ArrowBuffer.Empty, numbers.Length, 0, 0);

    /// <summary>Texts; an empty text becomes null if the column says so.</summary>
    public static StringArray Of(Utf8Texts texts, bool emptyIsNull = false)
    {
        var offsets = texts.Offsets.Span;
        int start = offsets[0], end = offsets[^1];
        ReadOnlyMemory<int> own = texts.Offsets;
        if (start > 0)
        {
            int[] moved = offsets.ToArray();
            for (int i = 0; i < moved.Length; i++) moved[i] -= start;
            own = moved;
        }

        var (given, nulls) = emptyIsNull ? NotEmpty(offsets) : (ArrowBuffer.Empty, 0);
        return new(
            texts.Count, SharedMemory<int>.BufferOf(own), new ArrowBuffer(texts.Bytes[start..end]), given, nulls);
    }

    /// <summary>
    /// For each row one of a few texts, each of which is in the dictionary once; null if the index is negative.
    /// </summary>
    public static DictionaryArray OfDictionary(ReadOnlyMemory<int> indexes, IEnumerable<string> texts)
    {
        var builder = new StringArray.Builder();
        foreach (string text in texts) builder.Append(text);
        int nulls = 0;
        foreach (int index in indexes.Span) nulls += index < 0 ? 1 : 0;
        var given = ArrowBuffer.Empty;
        if (nulls > 0)
        {
            byte[] bits = new byte[(indexes.Length + 7) / 8];
            int[] own = indexes.ToArray();
            for (int row = 0; row < own.Length; row++)
            {
                if (own[row] >= 0) bits[row >> 3] |= (byte)(1 << (row & 7));
                else own[row] = 0;
            }

            (given, indexes) = (new(bits), own);
        }

        return OfDictionary(indexes, given, nulls, builder.Build());
    }

    private static DictionaryArray OfDictionary(
        ReadOnlyMemory<int> indexes, ArrowBuffer given, int nulls, StringArray texts)
    {
        var rows = new Int32Array(SharedMemory<int>.BufferOf(indexes), given, indexes.Length, nulls, 0);
        return new DictionaryArray(OfTexts, rows, texts);
    }

    /// <summary>For each row a text of its unit at a level.</summary>
    /// <param name="columns">The columns of the table.</param>
    /// <param name="level">The level.</param>
    /// <param name="texts">One text per unit of the level; several units may have the same.</param>
    public static DictionaryArray OfUnits(SheetColumns columns, UnitLevel level, Utf8Texts texts)
    {
        int[] rows = GC.AllocateUninitializedArray<int>(columns.Count);
        columns.CopyUnits(level, rows);
        // A code is unique only inside its parent; a dictionary has each text once.
        var distinct = DistinctTexts.Of(texts);
        if (distinct.Count < texts.Count)
        {
            int[] indexOf = distinct.IndexOf;
            for (int row = 0; row < rows.Length; row++) rows[row] = indexOf[rows[row]];
        }

        return OfDictionary(rows, ArrowBuffer.Empty, 0, distinct.ToArray());
    }

    /// <summary>Times of arrival in nanoseconds; texts where some have a zone and others do not.</summary>
    public static IArrowArray OfArrivals(SheetColumns columns)
    {
        var times = new DateTime?[columns.Count];
        for (int row = 0; row < times.Length; row++) times[row] = columns.ArrivedAt(row);
        bool hasUtc = times.Any(time => time?.Kind == DateTimeKind.Utc);
        bool isMixed = hasUtc && times.Any(time => time is { Kind: not DateTimeKind.Utc });
        if (isMixed || times.Any(time => time is { Year: < 1700 or > 2200 }))
        {
            var texts = new StringArray.Builder();
            foreach (var time in times)
            {
                texts.Append(time?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture));
            }

            return texts.Build();
        }

        var moments = new TimestampArray.Builder(
            new TimestampType(TimeUnit.Nanosecond, hasUtc ? "UTC" : (string?)null));
        foreach (var time in times)
        {
            if (time is { } known) moments.Append(new DateTimeOffset(DateTime.SpecifyKind(known, DateTimeKind.Utc)));
            else moments.AppendNull();
        }

        return moments.Build();
    }

    private static (ArrowBuffer Given, int Nulls) NotEmpty(ReadOnlySpan<int> offsets)
    {
        byte[] bits = new byte[(offsets.Length + 6) / 8];
        int nulls = 0;
        for (int text = 0; text + 1 < offsets.Length; text++)
        {
            if (offsets[text] < offsets[text + 1]) bits[text >> 3] |= (byte)(1 << (text & 7));
            else nulls++;
        }

        return nulls == 0 ? (ArrowBuffer.Empty, 0) : (new(bits), nulls);
    }
}
