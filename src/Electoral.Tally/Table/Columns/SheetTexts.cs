using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>A text of each sheet that is long and seldom asked for, such as the address of an image.</summary>
/// <remarks>Rows that are put into order leave their texts where they were: to copy those would cost more
/// than all counts.</remarks>
/// <param name="texts">The texts as they came.</param>
/// <param name="order">Which of them each row has; null where it is the row's own.</param>
internal sealed class SheetTexts(TextArray texts, int[]? order = null)
{
    /// <summary>Texts are held for those of them in use as long as these are one in so many.</summary>
    private const int MostPerText = 2;

    private readonly int[]? _order = order;

    /// <summary>The texts as they came, those of rows that were left out among them.</summary>
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
