using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Validation;

/// <summary>How the keys of sheets match those of a frame, and how they would if they were written otherwise.</summary>
/// <remarks>
/// <para>Where few keys match, the usual cause is the notation: leading zeros in one file and none in the other, blanks
/// or case. Each sheet is counted once: as it is, else without leading zeros, else without blanks and case, else
/// without both. Nothing is joined here; what a layout can say (<c>trimZeros</c>) must be said there.</para>
/// <para>Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<KeyJoin>))]
public sealed partial class KeyJoin : IFormattable, IJsonResult<KeyJoin>
{
    internal KeyJoin(SheetFrame frame, TallyTable table, KeyJoinCounts counts)
    {
        (Frame, Table, Examples) = (frame, table, counts.Examples);
        (Matched, WithoutZeros, WithoutBlanks, WithoutBoth) =
            (counts.OfForm[0], counts.OfForm[1], counts.OfForm[2], counts.OfForm[3]);
        (Ambiguous, Unmatched, FrameKeys, FrameKeysMatched) =
            (counts.Ambiguous, counts.Unmatched.Count, counts.FrameKeys, counts.FrameKeysMatched);
        FirstUnmatched = [.. counts.Unmatched.Take(ListLimit).Select(row => table[row])];
    }

    /// <summary>The frame whose keys were compared.</summary>
    public SheetFrame Frame { get; }

    /// <summary>The sheets, whatever their status.</summary>
    public int Sheets => Table.Count;

    /// <summary>Sheets whose key is in the frame as it is.</summary>
    public int Matched { get; }

    /// <summary>Sheets whose key is in the frame only without leading zeros, on one side or both.</summary>
    public int WithoutZeros { get; }

    /// <summary>Sheets whose key is in the frame only without blanks, and in capitals or small letters alike.</summary>
    public int WithoutBlanks { get; }

    /// <summary>Sheets whose key is in the frame only without zeros, blanks and case.</summary>
    public int WithoutBoth { get; }

    /// <summary>
    /// Sheets whose key would match several keys of the frame, or one that another sheet matches, if it were written
    /// otherwise: to write keys so would join what is not the same.
    /// </summary>
    public int Ambiguous { get; }

    /// <summary>Sheets whose key is not in the frame in any of these ways.</summary>
    public int Unmatched { get; }

    /// <summary>The keys of the frame: its stations, or the lowest units that it knows.</summary>
    public int FrameKeys { get; }

    /// <summary>The keys of the frame that a sheet matches as it is.</summary>
    public int FrameKeysMatched { get; }

    /// <summary>The first sheets whose key is not in the frame in any way, at most 100.</summary>
    public IReadOnlyList<TallyRow> FirstUnmatched { get; }

    /// <summary>
    /// The first sheets that match the frame only if they are written otherwise, and what they match.
    /// </summary>
    internal IReadOnlyList<KeyJoinExample> Examples { get; }

    internal TallyTable Table { get; }

    private const int ListLimit = 100;

    static void IJsonResult<KeyJoin>.Describe(JsonForm<KeyJoin> form) => form
        .Whole("sheets", join => join.Sheets)
        .Whole("matched", join => join.Matched)
        .Whole("withoutZeros", join => join.WithoutZeros)
        .Whole("withoutBlanks", join => join.WithoutBlanks)
        .Whole("withoutBoth", join => join.WithoutBoth)
        .Whole("ambiguous", join => join.Ambiguous)
        .Whole("unmatched", join => join.Unmatched)
        .Whole("frameKeys", join => join.FrameKeys)
        .Whole("frameKeysMatched", join => join.FrameKeysMatched)
        .Items("firstUnmatched", join => join.FirstUnmatched);
}
