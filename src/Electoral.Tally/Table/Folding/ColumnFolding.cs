using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Gives the texts of columns that distinguish rows their one form.</summary>
internal static class ColumnFolding
{
    /// <summary>
    /// The columns with codes, keys and strata in their form; the same object if they already have it.
    /// </summary>
    /// <param name="columns">The columns.</param>
    /// <param name="forms">The forms of codes and keys.</param>
    /// <param name="folded">Takes the rows whose codes or keys had another form.</param>
    public static TableColumns Fold(TableColumns columns, CodeForms forms, FoldedRows folded)
    {
        var codes = CodeForms.AnyDiffers(columns.Codes.Texts, forms.Sheet)
            ? Codes(columns.Codes.Texts!, forms.Sheet, folded)
            : columns.Codes;
        var keys = CodeForms.AnyDiffers(columns.Keys, forms.Key)
            ? Texts(columns.Keys!, forms.Key, folded)
            : columns.Keys;
        var strata = columns.Strata?.InForm();
        bool isSame = ReferenceEquals(codes, columns.Codes) && ReferenceEquals(keys, columns.Keys)
            && ReferenceEquals(strata, columns.Strata);
        return isSame ? columns : columns with { Codes = codes, Keys = keys, Strata = strata };
    }

    private static SheetCodes Codes(TextArray written, CodeFormer form, FoldedRows folded)
    {
        var texts = Texts(written, form, folded);
        var codes = new SheetCodes.Builder();
        for (int row = 0; row < texts.Count; row++) codes.Add(texts[row]);
        return codes.Build();
    }

    private static TextArray Texts(TextArray written, CodeFormer form, FoldedRows folded)
    {
        var texts = new TextArrayBuilder(written.Count, written.ByteCount);
        for (int row = 0; row < written.Count; row++)
        {
            var text = form(written[row]);
            if (!text.SequenceEqual(written[row])) folded.Add(row, written[row], text);
            texts.Add(text);
        }

        return texts.Build();
    }
}
