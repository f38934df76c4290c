using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>A long and rarely used text of each sheet, such as the address of an image.</summary>
/// <remarks>
/// When rows are put into order their texts are not moved: copying them would cost more than copying all counts.
/// </remarks>
/// <param name="texts">The texts as they came.</param>
/// <param name="order">Which of them each row has; null if it is the row's own.</param>
internal sealed class SheetTexts(TextArray texts, int[]? order = null)
{
    /// <summary>All texts are kept as long as one in this many is in use.</summary>
    private const int MostPerText = 2;

    private readonly int[]? _order = order;

    /// <summary>The texts as they came, including those of rows that were left out.</summary>
    public TextArray Texts { get; } = texts;

    public ReadOnlySpan<byte> this[int row] => Texts[IndexOf(row)];

    public string GetString(int row) => Texts.GetString(IndexOf(row));

    public SheetTexts Take(RowPermutation rows)
    {
        int[] indexes = _order is null ? rows.Order : rows.Take(_order);
        return indexes.Length >= Texts.Count / MostPerText
            ? new(Texts, indexes)
            : new SheetTexts(Texts.Take(indexes, rows.Threads));
    }

    private int IndexOf(int row) => _order is null ? row : _order[row];
}
