namespace Electoral.Tally.Kernels;

/// <summary>Texts that are joined with others: a part of a list, some of it perhaps left out.</summary>
/// <param name="texts">The list.</param>
/// <param name="first">The first of the part.</param>
/// <param name="count">How many.</param>
/// <param name="leftOut">Which of them have no text; null for none.</param>
internal sealed class JoinedTexts(TextArray texts, int first, int count, RowSet? leftOut = null)
{
    public int Count => count;

    public ReadOnlySpan<byte> this[int row] => texts[first + row];

    public bool IsLeftOut(int row) => leftOut is not null && leftOut[row];
}
