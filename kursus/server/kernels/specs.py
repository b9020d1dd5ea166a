"""Which kernels the server knows: the ordinary one, by fork where the machine can."""

from __future__ import annotations

from jupyter_client.kernelspec import NATIVE_KERNEL_NAME, KernelSpec, KernelSpecManager
from traitlets import Bool

PROVISIONER = "kursus-fork"
OWN = "kursus-egen"
"""The kernel of a teacher's own notebook: the ordinary one, never by fork, for it may use whatever Jupyter can."""


class CourseKernelSpecs(KernelSpecManager):
    """Returns the kernel that the notebooks name, with our provisioner where kernels are forked."""

    by_fork = Bool(default_value=True, help="whether kernels are forked", config=True)

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        """Return the kernel of that name. Raises NoSuchKernel."""
        if kernel_name == OWN:
            return super().get_kernel_spec(NATIVE_KERNEL_NAME)
        spec = super().get_kernel_spec(kernel_name)
        if self.by_fork:
            spec.metadata = {**spec.metadata, "kernel_provisioner": {"provisioner_name": PROVISIONER}}
        return spec
