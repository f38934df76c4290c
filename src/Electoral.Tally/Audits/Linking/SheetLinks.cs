namespace Electoral.Tally.Audits;

/// <summary>The counterpart of each sheet in the other source.</summary>
/// <remarks>
/// For each row, the row of its counterpart, or a number below zero for the reason why it has none: see
/// <see cref="ReasonOf"/>.
/// </remarks>
internal sealed class SheetLinks
{
    public SheetLinks(int[] ofFirst, int[] ofSecond) => (OfFirst, OfSecond) = (ofFirst, ofSecond);

    /// <summary>The counterpart of each sheet of the first source.</summary>
    public int[] OfFirst { get; }

    /// <summary>The counterpart of each sheet of the second source.</summary>
    public int[] OfSecond { get; }

    /// <summary>How a row without counterpart is marked.</summary>
    public static int Mark(UnlinkedReason reason) => -1 - (int)reason;

    /// <summary>Why a row so marked has no counterpart.</summary>
    public static UnlinkedReason ReasonOf(int mark) => (UnlinkedReason)(-1 - mark);

    /// <summary>The rows of both sources that are linked, in the order of the first.</summary>
    public (int[] First, int[] Second) Pairs()
    {
        int count = 0;
        foreach (int row in OfFirst) count += row >= 0 ? 1 : 0;
        var (first, second) = (new int[count], new int[count]);
        int pair = 0;
        for (int row = 0; row < OfFirst.Length; row++)
        {
            if (OfFirst[row] >= 0) (first[pair], second[pair++]) = (row, OfFirst[row]);
        }

        return (first, second);
    }
}
