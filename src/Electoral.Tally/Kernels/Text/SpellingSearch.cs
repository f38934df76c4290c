namespace Electoral.Tally.Kernels;

/// <summary>Texts that differ from another in a few letters.</summary>
/// <remarks>
/// The distance is the number of letters added, left out, replaced or exchanged with a neighbour, no stretch being
/// changed twice (optimal string alignment). Sorted texts are walked like the tree of their beginnings: what is common
/// to neighbours is computed once, and where a beginning is too far off all that share it are passed over.
/// </remarks>
internal static class SpellingSearch
{
    /// <summary>Texts at most this many edits from <paramref name="wanted"/>, in their order.</summary>
    public static List<(int Index, int Distance)> Find(SortedTexts texts, ReadOnlySpan<char> wanted, int mostEdits)
    {
        var found = new List<(int, int)>();
        int width = wanted.Length + 1, deepest = wanted.Length + mostEdits;
        // Row d has the distances of the first d letters of a text to each beginning of what is wanted.
        int[] rows = new int[(deepest + 1) * width];
        for (int column = 0; column < width; column++) rows[column] = column;
        Span<char> beginning = new char[deepest];
        int known = 0;
        for (int index = 0; index < texts.Count;)
        {
            var text = texts[index];
            int depth = text.CommonPrefixLength(beginning[..known]);
            bool isFar = false;
            while (depth < text.Length && !isFar)
            {
                // Longer than the wanted one by more than the edits; the text that ends here came before.
                if (depth == deepest) break;
                beginning[depth] = text[depth];
                depth++;
                isFar = FillRow(rows, width, beginning[..depth], wanted) > mostEdits;
            }

            known = depth;
            if (isFar || depth < text.Length)
            {
                index = texts.EndOf(text[..depth], index);
                continue;
            }

            int distance = rows[depth * width + width - 1];
            if (distance <= mostEdits) found.Add((index, distance));
            index++;
        }

        return found;
    }

    /// <summary>Fills the row of a beginning from the rows of what it begins with; its smallest distance.</summary>
    /// <remarks>
    /// Where that is above the edits allowed, that of the row before is not below them, so that an exchange of two
    /// letters leads no longer beginning back.
    /// </remarks>
    private static int FillRow(int[] rows, int width, ReadOnlySpan<char> beginning, ReadOnlySpan<char> wanted)
    {
        int depth = beginning.Length;
        var row = rows.AsSpan(depth * width, width);
        var above = rows.AsSpan((depth - 1) * width, width);
        int smallest = row[0] = depth;
        for (int column = 1; column < width; column++)
        {
            bool isSame = beginning[depth - 1] == wanted[column - 1];
            int distance = Math.Min(above[column - 1] + (isSame ? 0 : 1), Math.Min(above[column], row[column - 1]) + 1);
            bool isExchange = depth > 1 && column > 1
                && beginning[depth - 1] == wanted[column - 2] && beginning[depth - 2] == wanted[column - 1];
            if (isExchange) distance = Math.Min(distance, rows[(depth - 2) * width + column - 2] + 1);
            row[column] = distance;
            smallest = Math.Min(smallest, distance);
        }

        return smallest;
    }
}
