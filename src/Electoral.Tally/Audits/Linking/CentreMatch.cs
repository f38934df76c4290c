namespace Electoral.Tally.Audits;

/// <summary>Links the sheets of centres, one centre at a time, by what is on them. For one thread.</summary>
/// <remarks>
/// Two sheets are linked if each fits the other better than any other sheet that is left. The order in which such pairs
/// are taken does not matter: two sheets that fit each other best still do so among fewer sheets, and neither can be in
/// another such pair.
/// </remarks>
internal sealed class CentreMatch(SheetLinks links, ComparedColumn[] columns, LeastAgreement least)
{
    private const int None = -1, Several = -2;

    private readonly SheetVectors _first = new(Array.ConvertAll(columns, column => column.First));
    private readonly SheetVectors _second = new(Array.ConvertAll(columns, column => column.Second));
    private readonly List<int> _left = [], _right = [];
    private bool[] _isLinked = [], _isOtherLinked = [];
    private int[] _best = [], _otherBest = [];
    private (long Same, long All)[] _agreement = [];
    private int _width;

    /// <summary>Links the sheets that fit, and marks for the rest whether another sheet would have fitted.</summary>
    /// <param name="rows">The unlinked sheets of the centre in the first source.</param>
    /// <param name="others">Those in the second source.</param>
    public void Link(ReadOnlySpan<int> rows, ReadOnlySpan<int> others)
    {
        Begin(rows, others);
        // A missing count agrees with any, so equal sheets may not be the only ones that agree completely.
        if (!_first.HasMissing && !_second.HasMissing) LinkEqual(rows, others);
        for (int i = 0; i < rows.Length; i++)
        {
            if (!_isLinked[i]) _left.Add(i);
        }

        for (int j = 0; j < others.Length; j++)
        {
            if (!_isOtherLinked[j]) _right.Add(j);
        }

        if (_left.Count > 0 && _right.Count > 0) LinkBest(rows, others);
    }

    private void Begin(ReadOnlySpan<int> rows, ReadOnlySpan<int> others)
    {
        _left.Clear();
        _right.Clear();
        _first.Fill(rows);
        _second.Fill(others);
        if (_isLinked.Length < rows.Length) (_isLinked, _best) = (new bool[rows.Length], new int[rows.Length]);
        if (_isOtherLinked.Length < others.Length)
        {
            (_isOtherLinked, _otherBest) = (new bool[others.Length], new int[others.Length]);
        }

        _isLinked.AsSpan(0, rows.Length).Clear();
        _isOtherLinked.AsSpan(0, others.Length).Clear();
    }

    /// <summary>Links two sheets whose counts are all the same if no other sheet of the centre equals them. </summary>
    private void LinkEqual(ReadOnlySpan<int> rows, ReadOnlySpan<int> others)
    {
        var (hashes, sheets) = _first.ByHash(rows.Length);
        var (otherHashes, otherSheets) = _second.ByHash(others.Length);
        int i = 0, j = 0;
        while (i < rows.Length && j < others.Length)
        {
            ulong hash = hashes[i], otherHash = otherHashes[j];
            int end = i, otherEnd = j;
            while (hash <= otherHash && end < rows.Length && hashes[end] == hash) end++;
            while (otherHash <= hash && otherEnd < others.Length && otherHashes[otherEnd] == otherHash) otherEnd++;
            if (end - i == 1 && otherEnd - j == 1 && AreEqual(sheets[i], otherSheets[j]))
            {
                Take(sheets[i], otherSheets[j], rows, others);
            }

            (i, j) = (end, otherEnd);
        }
    }

    /// <summary>Whether two sheets have the same counts, not all of them zero.</summary>
    private bool AreEqual(int first, int second) =>
        _first[first].SequenceEqual(_second[second]) && _first[first].ContainsAnyExcept(0);

    private void LinkBest(ReadOnlySpan<int> rows, ReadOnlySpan<int> others)
    {
        Compare(others.Length, rows.Length);
        foreach (int i in _left) _best[i] = BestOf(i);
        foreach (int j in _right) _otherBest[j] = OtherBestOf(j);
        while (TakeMutual(rows, others))
        {
            _left.RemoveAll(i => _isLinked[i]);
            _right.RemoveAll(j => _isOtherLinked[j]);
            foreach (int i in _left)
            {
                if (_best[i] == Several || (_best[i] >= 0 && _isOtherLinked[_best[i]])) _best[i] = BestOf(i);
            }

            foreach (int j in _right)
            {
                bool isOpen = _otherBest[j] == Several || (_otherBest[j] >= 0 && _isLinked[_otherBest[j]]);
                if (isOpen) _otherBest[j] = OtherBestOf(j);
            }
        }

        int ambiguous = SheetLinks.Mark(UnlinkedReason.Ambiguous);
        foreach (int i in _left)
        {
            if (_best[i] != None) links.OfFirst[rows[i]] = ambiguous;
        }

        foreach (int j in _right)
        {
            if (_otherBest[j] != None) links.OfSecond[others[j]] = ambiguous;
        }
    }

    /// <summary>Links all sheets that are each other's best.</summary>
    private bool TakeMutual(ReadOnlySpan<int> rows, ReadOnlySpan<int> others)
    {
        bool isAny = false;
        foreach (int i in _left)
        {
            if (_best[i] < 0 || _otherBest[_best[i]] != i) continue;
            Take(i, _best[i], rows, others);
            isAny = true;
        }

        return isAny;
    }

    private void Take(int first, int second, ReadOnlySpan<int> rows, ReadOnlySpan<int> others)
    {
        (links.OfFirst[rows[first]], links.OfSecond[others[second]]) = (others[second], rows[first]);
        _isLinked[first] = _isOtherLinked[second] = true;
    }

    /// <summary>Compares each of the remaining sheets with each of the others.</summary>
    private void Compare(int width, int height)
    {
        _width = width;
        if (_agreement.Length < width * height) _agreement = new (long, long)[width * height];
        foreach (int i in _left)
        {
            foreach (int j in _right)
            {
                var found = AgreementOf(_first[i], _second[j]);
                _agreement[i * width + j] = least.IsMetBy(found.Same, found.All) ? found : default;
            }
        }
    }

    private int BestOf(int first)
    {
        var best = default((long Same, long All));
        int found = None;
        foreach (int j in _right) Choose(j, _agreement[first * _width + j], ref best, ref found);
        return found;
    }

    private int OtherBestOf(int second)
    {
        var best = default((long Same, long All));
        int found = None;
        foreach (int i in _left) Choose(i, _agreement[i * _width + second], ref best, ref found);
        return found;
    }

    private static void Choose(
        int sheet, (long Same, long All) agreement, ref (long Same, long All) best, ref int found)
    {
        if (agreement.Same == 0) return;
        int order = found == None ? 1
            : ((Int128)agreement.Same * best.All).CompareTo((Int128)best.Same * agreement.All);
        if (order > 0) (best, found) = (agreement, sheet);
        else if (order == 0) found = Several;
    }

    /// <summary>
    /// The sum of the counts that are the same, and the sum of all; a count that one sheet lacks is left out.
    /// </summary>
    private static (long Same, long All) AgreementOf(ReadOnlySpan<int> counts, ReadOnlySpan<int> others)
    {
        long same = 0, all = 0;
        for (int i = 0; i < counts.Length; i++)
        {
            int count = counts[i], other = others[i];
            if (count < 0 || other < 0) continue;
            all += Math.Max(count, other);
            if (count == other) same += count;
        }

        return (same, all);
    }
}
