namespace Electoral.Tally.Kernels;

/// <summary>Texts that differ from another in a few letters.</summary>
/// <remarks>
/// <para>The distance is the number of letters added, left out, replaced or exchanged with a neighbour, no stretch
/// being changed twice (optimal string alignment). Sorted texts are walked like the tree of their beginnings: what is
/// common to neighbours is computed once, and where a beginning is too far off all that share it are passed over.
/// </para>
/// <para>Of two edits one half of what is wanted has one at most: so texts are walked once from their beginning, with
/// few edits in the first half, and once from their end, with fewer in the last. Together these find all.</para>
/// </remarks>
internal ref struct SpellingSearch
{
    private const int MostOnStack = 1 << 10, FewTexts = 256;

    private readonly SortedTexts _texts;
    private readonly BackwardTexts? _backward;
    private readonly ReadOnlySpan<char> _wanted;
    private readonly int _most, _width, _half, _mostInHalf;

    // Row d has the distances of the first d letters of a text to the beginnings of what is wanted that have d - most
    // to d + most letters, between two cells that are too far: others are too far as well.
    private readonly Span<int> _rows;

    /// <param name="texts">The texts.</param>
    /// <param name="backward">The same from their end; null to walk them from their beginning.</param>
    /// <param name="wanted">What is wanted, read in the same direction.</param>
    /// <param name="most">The most edits.</param>
    /// <param name="half">In how many letters of what is wanted there are fewer.</param>
    /// <param name="mostInHalf">The most edits in these.</param>
    /// <param name="rows">Memory for rows.</param>
    private SpellingSearch(
        SortedTexts texts, BackwardTexts? backward, ReadOnlySpan<char> wanted, int most, int half, int mostInHalf,
        Span<int> rows)
    {
        (_texts, _backward, _most, _width) = (texts, backward, most, WidthOf(most));
        (_half, _mostInHalf) = (half, mostInHalf);
        _wanted = wanted;
        _rows = rows;
        _rows.Fill(most + 1);
        for (int length = 0; length <= Math.Min(most, wanted.Length); length++)
        {
            if (length > half || length <= mostInHalf) _rows[1 + most + length] = length;
        }
    }

    /// <summary>Texts at most this many edits from <paramref name="wanted"/>, in their order.</summary>
    public static List<(int Index, int Distance)> Find(SortedTexts texts, ReadOnlySpan<char> wanted, int mostEdits)
    {
        // A walk has a row for each letter of the longest text that can be near, and one for none.
        long cells = (wanted.Length + (long)mostEdits + 1) * WidthOf(mostEdits);
        var rows = cells <= MostOnStack ? stackalloc int[(int)cells] : new int[cells];
        bool isWhole = mostEdits == 0 || texts.Count <= FewTexts;
        int half = (wanted.Length + 1) / 2, mostInHalf = isWhole ? mostEdits : mostEdits / 2;
        // What is left out or added just between the halves belongs to the last.
        var found = new SpellingSearch(texts, null, wanted, mostEdits, half - 1, mostInHalf, rows).All();
        if (isWhole) return found;
        char[] turned = wanted.ToArray();
        Array.Reverse(turned);
        found.AddRange(new SpellingSearch(
            texts, texts.Backward, turned, mostEdits, wanted.Length - half, mostEdits - mostInHalf - 1, rows).All());
        found.Sort();
        // Of what both walks have found the smaller distance is that of the texts.
        int kept = 0;
        for (int i = 0; i < found.Count; i++)
        {
            if (kept == 0 || found[kept - 1].Index != found[i].Index) found[kept++] = found[i];
        }

        found.RemoveRange(kept, found.Count - kept);
        return found;
    }

    private static int WidthOf(int most) => 2 * most + 3;

    private readonly List<(int Index, int Distance)> All()
    {
        var found = new List<(int, int)>();
        int deepest = _wanted.Length + _most, known = 0;
        for (int index = 0; index < _texts.Count;)
        {
            int own = _backward?.IndexOf(index) ?? index;
            var text = _texts[own];
            int depth = known;
            bool isFar = false;
            while (depth < text.Length && !isFar)
            {
                // Longer than the wanted one by more than the edits; the text that ends here came before.
                if (depth == deepest) break;
                depth++;
                isFar = FillRow(text, depth) > _most;
            }

            bool isPassed = isFar || depth < text.Length;
            if (!isPassed && Math.Abs(depth - _wanted.Length) <= _most)
            {
                int distance = _rows[depth * _width + 1 + _most + _wanted.Length - depth];
                if (distance <= _most) found.Add((own, distance));
            }

            index = !isPassed ? index + 1
                : _backward?.EndOfEnding(index, depth) ?? _texts.EndOfBeginning(index, depth);
            if (index < _texts.Count)
            {
                known = Math.Min(
                    depth, _backward?.SharedWithPrevious(index) ?? _texts.SharedWithPrevious(index));
            }
        }

        return found;
    }

    /// <summary>Fills the row of a beginning from the rows of what it begins with; its smallest distance.</summary>
    /// <remarks>
    /// Where that is above the edits allowed, that of the row before is not below them, so that an exchange of two
    /// letters leads no longer beginning back.
    /// </remarks>
    private readonly int FillRow(ReadOnlySpan<char> text, int depth)
    {
        var row = _rows.Slice(depth * _width, _width);
        var above = _rows.Slice((depth - 1) * _width, _width);
        int tooFar = _most + 1, smallest = tooFar;
        char letter = Letter(text, depth);
        for (int cell = 1; cell < _width - 1; cell++)
        {
            int column = depth + cell - 1 - _most;
            int distance = tooFar;
            if (column == 0)
            {
                distance = depth;
            }
            else if (column > 0 && column <= _wanted.Length)
            {
                distance = above[cell] + (letter == _wanted[column - 1] ? 0 : 1);
                distance = Math.Min(distance, Math.Min(above[cell + 1], row[cell - 1]) + 1);
                bool isExchange = depth > 1 && column > 1
                    && letter == _wanted[column - 2] && Letter(text, depth - 1) == _wanted[column - 1];
                if (isExchange) distance = Math.Min(distance, _rows[(depth - 2) * _width + cell] + 1);
            }

            row[cell] = column <= _half && distance > _mostInHalf ? tooFar : Math.Min(distance, tooFar);
            smallest = Math.Min(smallest, row[cell]);
        }

        return smallest;
    }

    private readonly char Letter(ReadOnlySpan<char> text, int depth) =>
        _backward is null ? text[depth - 1] : text[^depth];
}
