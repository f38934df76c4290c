using System.Text;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>
/// The result of a caller's function for each row: the index in a list of texts, in the order of codes.
/// </summary>
/// <param name="Ids">The index of each row's text.</param>
/// <param name="Texts">The texts, ascending and distinct; an empty one means none.</param>
internal sealed record RowKeys(int[] Ids, TextArray Texts)
{
    /// <summary>Asks for the key of every row; null is the empty text.</summary>
    public static RowKeys Of(TallyTable table, Func<TallyRow, string?> key)
    {
        int[] ids = new int[table.Count];
        var met = new Dictionary<string, int>(StringComparer.Ordinal);
        string? last = null;
        int id = -1;
        for (int row = 0; row < ids.Length; row++)
        {
            string text = key(table[row]) ?? "";
            if (id < 0 || !ReferenceEquals(text, last))
            {
                if (!met.TryGetValue(text, out id)) met.Add(text, id = met.Count);
                last = text;
            }

            ids[row] = id;
        }

        return InOrder(ids, [.. met.Keys]);
    }

    /// <summary>The same with texts that differ only in invisible characters merged, in the order of codes.</summary>
    private static RowKeys InOrder(int[] ids, string[] met)
    {
        byte[][] forms = [.. met.Select(text => Encoding.UTF8.GetBytes(CodeForm.Of(text)))];
        int[] order = [.. Enumerable.Range(0, met.Length)];
        Array.Sort(order, (left, right) => CodeOrder.Compare(forms[left], forms[right]));
        var texts = new TextArrayBuilder(met.Length);
        int[] rank = new int[met.Length];
        foreach (int text in order)
        {
            bool isNew = texts.Count == 0 || !texts[texts.Count - 1].SequenceEqual(forms[text]);
            if (isNew) texts.Add(forms[text]);
            rank[text] = texts.Count - 1;
        }

        return new(Array.ConvertAll(ids, id => rank[id]), texts.Build());
    }
}
