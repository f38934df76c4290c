using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Cuts the rows of a block into fragments of sheets; on the thread that read the block.</summary>
internal sealed class PivotFragments(CsvPlan plan, CodeForms forms, PivotForms known)
{
    private const int LongText = byte.MaxValue;

    /// <summary>Finds the fragments of a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Find(CsvBlockResult block)
    {
        var fragments = block.Entries!.Fragments;
        fragments.Clear();
        bool joins = plan.Entries!.JoinsRecords;
        var starts = CollectionsMarshal.AsSpan(block.Units.RowStart);
        int unit = -1, keyed = -1;
        var prefix = new CsvTextColumn();
        for (int row = 0; !joins && row < block.Rows; row++)
        {
            while (unit + 1 < starts.Length && starts[unit + 1] == row) unit++;
            fragments.Add(row, unit, 0);
        }

        foreach (int row in CollectionsMarshal.AsSpan(joins ? block.Entries.MayBegin : []))
        {
            bool isNewUnit = row == 0;
            while (unit + 1 < starts.Length && starts[unit + 1] == row) (unit, isNewUnit) = (unit + 1, true);
            if (!isNewUnit && HasCodeOfRowAbove(block, row)) continue;
            if (isNewUnit && keyed != unit) AppendUnits(block.Units, unit, prefix);
            keyed = unit;
            fragments.Keys.Append(prefix.Count == 0 ? default : prefix[0]);
            AppendCode(block, row, fragments.Keys);
            if (plan.Key is not null) Append(fragments.Keys, known.ForKey(forms.Key, block.Keys[row]));
            fragments.Keys.End();
            fragments.Add(row, unit, HashedTexts.HashOf(fragments.Keys.Last));
        }
    }

    private bool HasCodeOfRowAbove(CsvBlockResult block, int row)
    {
        bool sameCode = block.CodesAreTexts
            ? block.CodeTexts[row].SequenceEqual(block.CodeTexts[row - 1])
            : block.CodeNumbers[row] == block.CodeNumbers[row - 1];
        return sameCode && (plan.Key is null || block.Keys[row].SequenceEqual(block.Keys[row - 1]));
    }

    private void AppendUnits(CsvUnitRuns units, int unit, CsvTextColumn prefix)
    {
        prefix.Clear();
        Append(units, units.Levels.Length - 1, unit, prefix);
        prefix.End();
    }

    private void Append(CsvUnitRuns units, int level, int unit, CsvTextColumn key)
    {
        if (level < 0) return;
        Append(units, level - 1, units.Levels[level].Parents[unit], key);
        Append(key, known.ForKey(forms.Levels[level], units.Levels[level].Codes[unit]));
    }

    private void AppendCode(CsvBlockResult block, int row, CsvTextColumn key)
    {
        if (block.CodesAreTexts)
        {
            Append(key, known.ForKey(forms.Sheet, block.CodeTexts[row]));
            return;
        }

        Span<byte> digits = stackalloc byte[16];
        Utf8Formatter.TryFormat(block.CodeNumbers[row], digits, out int written);
        Append(key, digits[..written]);
    }

    /// <summary>Appends a text after its length, so that two keys are equal only if all their texts are.</summary>
    private static void Append(CsvTextColumn key, ReadOnlySpan<byte> text)
    {
        if (text.Length < LongText)
        {
            key.Append([(byte)text.Length]);
        }
        else
        {
            int length = text.Length;
            key.Append([LongText, (byte)(length >> 16), (byte)((length >> 8) & 0xFF), (byte)(length & 0xFF)]);
        }

        key.Append(text);
    }
}
