using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Anomalies.Mixture;

/// <summary>Anderson's method solves linear iterations in as many steps as there are coordinates, and one.</summary>
public sealed class AndersonMixingTests
{
    [Property]
    public void A_linear_iteration_ends_after_one_step_more_than_it_has_coordinates(ushort seed)
    {
        const int Coordinates = 4;
        var random = new CounterRandom(seed, 0, 3);
        double[] solution = [.. Enumerable.Range(0, Coordinates).Select(_ => 2 * random.NextDouble() - 1)];
        // Rates from 0.1 to 0.99 along directions that are not those of the coordinates.
        double[] rates = [0.1, 0.5, 0.8, 0.99], axis = [.. solution.Select(_ => random.NextDouble() + 0.1)];
        double length = axis.Sum(x => x * x);
        double[] Mirrored(double[] x)
        {
            double along = 2 * x.Zip(axis, (a, b) => a * b).Sum() / length;
            return [.. x.Zip(axis, (a, b) => a - along * b)];
        }

        double[] Image(double[] x)
        {
            double[] turned = Mirrored([.. x.Zip(solution, (a, b) => a - b)]);
            return [.. Mirrored([.. turned.Zip(rates, (a, rate) => rate * a)]).Zip(solution, (a, b) => a + b)];
        }

        var mixing = new AndersonMixing();
        Assert.True(mixing.IsEmpty);
        double[] at = [.. solution.Select(x => x + 1 + random.NextDouble())];
        Assert.Equal(Image(at), mixing.Next(at, Image(at)));
        for (int step = 0; step <= Coordinates; step++)
        {
            at = step == 0 ? Image(at) : mixing.Next(at, Image(at));
        }

        for (int i = 0; i < Coordinates; i++) Assert.Equal(solution[i], at[i], 1e-3);
        mixing.Clear();
        Assert.True(mixing.IsEmpty);
        Assert.Equal(Image(at), mixing.Next(at, Image(at)));
    }

    [Fact]
    public void Steps_that_do_not_change_are_followed()
    {
        var mixing = new AndersonMixing();
        for (int step = 0; step < 8; step++)
        {
            double[] next = mixing.Next([step, 1], [step + 1, 1]);
            Assert.Equal([step + 1, 1], next);
        }
    }
}
