using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>How likely stations of one size lie at a whole percentage, at the share of each count.</summary>
/// <remarks>Belongs to one thread.</remarks>
internal sealed class PercentageRows
{
    private readonly BinomialRow _law;
    private readonly PercentageWindows[] _windows;
    private readonly BinomialAverages _averages;
    private long _trials;

    /// <param name="periods">1, or 5 or 10 for their multiples only.</param>
    public PercentageRows(int[] periods)
    {
        _windows = Array.ConvertAll(periods, period => new PercentageWindows(period));
        var ratios = new BinomialRatios();
        _law = new(ratios);
        _averages = new(_windows[0].Chance, ratios);
    }

    /// <summary>Forgets the last size.</summary>
    public void Begin(long trials)
    {
        _trials = trials;
        _law.Begin(trials);
        _averages.Begin(trials);
        foreach (var windows in _windows) windows.Begin(trials);
    }

    /// <summary>The chance of each period.</summary>
    public void Fill(long count, Span<double> chances)
    {
        chances[0] = _averages.At(count, times: 0);
        if (_windows.Length == 1) return;
        _law.Fill((double)count / _trials);
        for (int period = 1; period < _windows.Length; period++) chances[period] = _windows[period].Chance(_law);
    }

    /// <summary>The chance of the first period less its bias.</summary>
    public double Corrected(long count) => _averages.Corrected(count);
}
