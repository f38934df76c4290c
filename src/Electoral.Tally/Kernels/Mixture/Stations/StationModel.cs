using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Electoral.Tally.Kernels;

/// <summary>Stations compared with stations: clean, incremental and extreme ones, with normal clean logits.</summary>
/// <remarks>
/// Everything that an EM step needs of the stations of a group is a sum of T = Σ B/f with weights of nodes, so that a
/// step reads each station's kernel twice and nothing else. Sums go block by block in a fixed order: their bits do not
/// depend on threads. Not safe to share between threads.
/// </remarks>
internal sealed class StationModel : IMixtureModel
{
    private const int BlockStations = 2048;

    private readonly StationKernels _kernels;
    private readonly double[] _votes;
    private readonly double[]? _multiplicities;
    private readonly Workload _work;
    private readonly StationGroup[] _groups;
    private readonly int[] _order;
    private readonly Block[] _blocks;
    private readonly double _stations;

    /// <param name="kernels">The likelihoods of the stations.</param>
    /// <param name="votes">W of each station.</param>
    /// <param name="groups">The group of each station.</param>
    /// <param name="groupCount">The number of groups.</param>
    /// <param name="multiplicities">How often each station counts; null: once.</param>
    /// <param name="work">How it is spread over threads.</param>
    public StationModel(
        StationKernels kernels, ReadOnlySpan<int> votes, ReadOnlySpan<int> groups, int groupCount,
        double[]? multiplicities, Workload work)
    {
        (_kernels, _multiplicities, _work) = (kernels, multiplicities, work with { BlockItems = 1 });
        _votes = new double[votes.Length];
        for (int station = 0; station < votes.Length; station++) _votes[station] = votes[station];
        _groups = new StationGroup[groupCount];
        for (int group = 0; group < groupCount; group++) _groups[group] = new(kernels.Nodes);
        _order = OrderOf(groups, groupCount, out int[] starts);
        _blocks = BlocksOf(starts, StationKernels.Padded(kernels.Nodes));
        _stations = multiplicities?.Sum() ?? votes.Length;
    }

    public MixtureStep Step(MixtureParameters at) => StepWith(at, withVotes: false);

    /// <summary>The expected added ballots at a point, by class.</summary>
    public (double Incremental, double Extreme) AddedBallots(MixtureParameters at)
    {
        StepWith(at, withVotes: true);
        double incremental = 0, extreme = 0;
        foreach (var group in _groups)
        {
            var (i, e) = group.AddedBallots(at);
            (incremental, extreme) = (incremental + i, extreme + e);
        }

        return (incremental, extreme);
    }

    /// <summary>What the model says of each station, at a point.</summary>
    public StationPosterior[] Posteriors(MixtureParameters at)
    {
        var posteriors = new StationPosterior[_kernels.Count];
        Prepare(at);
        var classes = new StationClasses[_groups.Length];
        _work.For(_groups.Length, group => classes[group] = new(_kernels.Nodes, _groups[group].Weights, at));
        _work.For(_blocks.Length, block =>
        {
            for (int i = _blocks[block].First; i < _blocks[block].End; i++)
            {
                int station = _order[i];
                posteriors[station] = classes[_blocks[block].Group].Of(_kernels, station, _votes[station], at);
            }
        });
        return posteriors;
    }

    private MixtureStep StepWith(MixtureParameters at, bool withVotes)
    {
        Prepare(at);
        _work.For(_blocks.Length, block => Visit(_blocks[block], withVotes));
        double logLikelihood = 0;
        foreach (var group in _groups) group.Clear();
        foreach (var block in _blocks)
        {
            logLikelihood += block.LogLikelihood;
            _groups[block.Group].Add(block.Sums, withVotes ? block.VoteSums : []);
        }

        var moments = new GroupMoments[_groups.Length];
        _work.For(_groups.Length, group => moments[group] = _groups[group].Moments(at));
        return MaximisationOf(at, logLikelihood, moments);
    }

    private void Prepare(MixtureParameters at) =>
        _work.For(_groups.Length, group => _groups[group].Prepare(at, group));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Visit(Block block, bool withVotes)
    {
        ref double mixture = ref MemoryMarshal.GetArrayDataReference(_groups[block.Group].Mixture);
        block.Sums.AsSpan().Clear();
        if (withVotes) block.VoteSums.AsSpan().Clear();
        double logLikelihood = 0;
        for (int i = block.First; i < block.End; i++)
        {
            int station = _order[i], first = _kernels.First[station], length = _kernels.Lengths[station];
            double times = _multiplicities?[station] ?? 1;
            if (times == 0) continue;
            ref double values = ref MemoryMarshal.GetReference(_kernels.ValuesOf(station));
            double density = StationKernels.Dot(ref values, ref Unsafe.Add(ref mixture, first), length);
            logLikelihood += times * (Math.Log(density) + _kernels.LogScales[station]);
            StationKernels.Add(ref values, times / density, ref block.Sums[first], length);
            if (!withVotes) continue;
            StationKernels.Add(ref values, times * _votes[station] / density, ref block.VoteSums[first], length);
        }

        block.LogLikelihood = logLikelihood;
    }

    private MixtureStep MaximisationOf(MixtureParameters at, double logLikelihood, GroupMoments[] moments)
    {
        double[] gains = new double[3];
        double length = 0, weight = 0;
        foreach (var group in moments)
        {
            gains[0] += group.CleanGain;
            gains[1] += group.IncrementalGain;
            gains[2] += group.ExtremeGain;
            length += group.Length;
            weight += group.Weight;
        }

        double[] expected = [.. gains.Zip(at.Shares, (gain, share) => gain * share)];
        double[] shares = [.. expected.Select(
            (number, i) => i == 0 ? (number + 1) / (_stations + 1)
                : number < MixtureParameters.FewestInClass ? 0 : number / (_stations + 1))];
        double decay = MixtureParameters.DecayOf(length, expected[1], _kernels.Nodes.Step, at.Decay);
        var (spread, means) = LogitsOf(at, moments, weight);
        return new(
            logLikelihood, logLikelihood + Math.Log(at.Shares[0]),
            new(MixtureParameters.Normalised(shares), decay, spread, means), expected, gains);
    }

    private static (double Spread, double[] Means) LogitsOf(
        MixtureParameters at, GroupMoments[] moments, double weight)
    {
        double[] means = [.. at.Means];
        double squares = 0;
        for (int i = 0; i < moments.Length; i++)
        {
            var group = moments[i];
            if (group.Weight > MixtureParameters.FewestInClass) means[i] = group.First / group.Weight;
            squares += group.Second - 2 * means[i] * group.First + means[i] * means[i] * group.Weight;
        }

        double spread = weight > MixtureParameters.FewestInClass
            ? Math.Max(MixtureParameters.LeastSpread, Math.Sqrt(Math.Max(0, squares / weight)))
            : at.Spread;
        return (spread, means);
    }

    private static int[] OrderOf(ReadOnlySpan<int> groups, int groupCount, out int[] starts)
    {
        int[] order = new int[groups.Length], next = new int[groupCount + 1];
        foreach (int group in groups) next[group + 1]++;
        for (int group = 0; group < groupCount; group++) next[group + 1] += next[group];
        starts = [.. next];
        for (int station = 0; station < groups.Length; station++) order[next[groups[station]]++] = station;
        return order;
    }

    private static Block[] BlocksOf(int[] starts, int padded)
    {
        var blocks = new List<Block>();
        for (int group = 0; group + 1 < starts.Length; group++)
        {
            for (int first = starts[group]; first < starts[group + 1]; first += BlockStations)
            {
                int end = Math.Min(first + BlockStations, starts[group + 1]);
                blocks.Add(new(group, first, end, padded));
            }
        }

        return [.. blocks];
    }

    /// <summary>Stations of one group that one thread visits.</summary>
    private sealed class Block(int group, int first, int end, int padded)
    {
        public int Group => group;

        public int First => first;

        public int End => end;

        public double[] Sums { get; } = new double[padded];

        public double[] VoteSums => field ??= new double[padded];

        public double LogLikelihood { get; set; }
    }
}
